/// Which templates texts are made from: every fifth is for measuring only.
package enum TemplateSplit: Sendable {
    case all, training, measuring

    package static func isHeldOut(_ number: Int) -> Bool { number % 5 == 4 }

    func holds(_ number: Int) -> Bool {
        switch self {
        case .all: true
        case .training: !Self.isHeldOut(number)
        case .measuring: Self.isHeldOut(number)
        }
    }
}

/// Makes labelled texts from templates: the same seed, the same texts.
package struct Generator: Sendable {
    /// Share of texts from templates that all languages have in common.
    private static let commonShare = 0.1
    /// Share of texts that are from a template without a name, beside those that come up by chance: most texts of the world have
    /// none.
    private static let harmlessShare = 0.2

    private let library: TemplateLibrary
    private let names: NameBook
    private let towns: TownBook
    private let noise: Noise
    private let own: [String: [Choice]]
    private let harmless: [String: [Choice]]
    private let common: [Choice]
    private let seed: UInt64
    /// One for each language, so that texts of one do not hang on how many there were of another.
    private var streams: [String: SeededRandom] = [:]

    private typealias Choice = (number: Int, entry: TemplateFile.Entry)

    package init(
        templates: TemplateLibrary, names: NameBook, towns: TownBook, seed: UInt64, split: TemplateSplit = .all,
        noise: NoiseShares = .usual
    ) {
        library = templates
        self.names = names
        self.towns = towns
        self.noise = Noise(shares: noise)
        self.seed = seed
        func chosen(_ entries: [TemplateFile.Entry], from offset: Int) -> [Choice] {
            entries.enumerated().map { (number: $0.offset + offset, entry: $0.element) }
                .filter { split.holds($0.number) }
        }
        own = templates.files.mapValues { chosen($0.entries, from: 0) }
        harmless = own.mapValues { $0.filter { $0.entry.section == .negative } }
        common = chosen(templates.common.entries, from: TemplateLibrary.commonOffset)
    }

    /// `nil` for a language without templates.
    package mutating func next(language: String) -> GeneratedText? {
        guard let own = own[language], !own.isEmpty else { return nil }
        var random = stream(language)
        let harmless = harmless[language] ?? []
        let choice =
            if !common.isEmpty, random.chance(Self.commonShare) {
                random.pick(common)
            } else {
                random.pick(!harmless.isEmpty && random.chance(Self.harmlessShare) ? harmless : own)
            }
        let text = make(choice, language, random.next())
        streams[language] = random
        return text
    }

    /// A text from one template; `nil` if there is none of that number in the split.
    package mutating func text(language: String, template: Int) -> GeneratedText? {
        let choices = template < TemplateLibrary.commonOffset ? own[language] ?? [] : common
        guard let choice = choices.first(where: { $0.number == template }) else { return nil }
        var random = stream(language)
        let text = make(choice, language, random.next())
        streams[language] = random
        return text
    }

    /// FNV-1a of the language's code, mixed into the seed.
    private func stream(_ language: String) -> SeededRandom {
        streams[language]
            ?? SeededRandom(
                seed: language.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    private func make(_ choice: Choice, _ language: String, _ seed: UInt64) -> GeneratedText {
        let sources = SlotSources(file: library.files[language] ?? library.common, common: library.common)
        // Numbers of its own for each text: a longer template does not shift the texts after it.
        var filling = Filling(sources: sources, names: names, towns: towns, random: SeededRandom(seed: seed))
        var pieces = filling.pieces(of: choice.entry.template)
        noise.apply(to: &pieces, choice.entry.section, &filling.random)
        var bytes: [UInt8] = []
        var spans: [LabelledSpan] = []
        for piece in pieces {
            let start = bytes.count
            bytes += piece.text.utf8
            if case .labelled(let label) = piece.role, bytes.count > start {
                spans.append(LabelledSpan(range: start..<bytes.count, label: label))
            }
        }
        return GeneratedText(
            bytes: bytes, spans: spans, language: language, template: choice.number, section: choice.entry.section)
    }
}
