package import TacitPrivacy

/// What the tagger learns from, and in which order: corpora, generated texts, and copies of some in another case.
package struct TaggerCourse: Sendable {
    package struct Material: Sendable {
        package let corpora: [(source: TrainingSource, texts: [LabelledText])]
        package let templates: TemplateLibrary
        package let names: NameBook
        package let towns: TownBook
        package let words: WordLists

        package init(
            corpora: [(source: TrainingSource, texts: [LabelledText])], templates: TemplateLibrary, names: NameBook,
            towns: TownBook, words: WordLists
        ) {
            self.corpora = corpora
            self.templates = templates
            self.names = names
            self.towns = towns
            self.words = words
        }
    }

    /// Which texts of the corpora are learned from.
    package enum Part: Sendable {
        case all
        /// Without those that figures are measured on.
        case withoutHeldOut
    }

    /// Types that generated texts label.
    package static let generatedTypes: Set<TagType> = [.person, .location, .organization, .date, .age, .address]

    private static let generatedByTemplate = 12
    private static let leastByLanguage = 3000
    private static let generatedWeight: Float = 0.5
    /// Of a hundred texts, those that are learned in small letters as well, and those in capitals.
    private static let (smallShare, capitalsShare): (UInt64, UInt64) = (15, 5)
    private static let variantWeight: Float = 0.5

    private let material: Material
    private let licences: Set<TrainingSource.Licence>

    package init(_ material: Material, licences: Set<TrainingSource.Licence>) {
        self.material = material
        self.licences = licences
    }

    package func trainer(on part: Part, options: TaggerTrainer.Options) -> TaggerTrainer {
        var words = material.words
        // The frequencies are under CC BY-SA, the classes under MIT.
        if !licences.contains(.shareAlike) { words.frequencies = .none }
        var trainer = TaggerTrainer(options: options, words: words)
        var random = SeededRandom(seed: 7)
        for (source, texts) in material.corpora where licences.contains(source.licence) {
            for (index, text) in texts.enumerated() where part == .all || !source.isHeldOut(index) {
                trainer.add(text, types: source.types, weight: source.weight)
                let chance = random.next() % 100
                guard chance < Self.smallShare + Self.capitalsShare else { continue }
                let other = chance < Self.smallShare ? CaseVariants.small(text.text) : CaseVariants.capitals(text.text)
                trainer.add(
                    LabelledText(text: other, spans: text.spans, language: text.language), types: source.types,
                    weight: source.weight * Self.variantWeight, isCopy: true)
            }
        }
        var generator = Generator(
            templates: material.templates, names: material.names, towns: material.towns, seed: 11, split: .training)
        for language in material.templates.languages {
            let templates = material.templates.files[language]?.entries.count ?? 0
            for _ in 0..<max(Self.leastByLanguage, templates * Self.generatedByTemplate) {
                guard let text = generator.next(language: language) else { break }
                trainer.add(text.labelled, types: Self.generatedTypes, weight: Self.generatedWeight)
            }
        }
        return trainer
    }

    /// Texts that a model trained on `.withoutHeldOut` hasn't seen, of all corpora, with the types that they label.
    package var heldOut: [(name: String, types: Set<TagType>, texts: [LabelledText])] {
        material.corpora.compactMap { source, texts in
            let held = texts.enumerated().filter { source.isHeldOut($0.offset) }.map(\.element)
            return held.isEmpty ? nil : (source.name, source.types, held)
        }
    }
}

extension TrainingSource {
    /// Whether a text is kept for measuring: all of a development part beside which there is a training part, every fifth of a
    /// source in one part, none of silver labels.
    package func isHeldOut(_ index: Int) -> Bool {
        if name.hasPrefix("wikiann") || name.contains("_train") { return false }
        return hasTrainingPart || index % 5 == 4
    }

    private var hasTrainingPart: Bool {
        let sibling = name.replacing("_devel", with: "_train").replacing("_dev", with: "_train")
        return sibling != name && Self.all.contains { $0.name == sibling }
    }
}
