import Foundation
import TacitPrivacy
import TacitTraining

/// What a model is, what it learned from, and what it is worth: the page that ships beside it.
struct ModelCard {
    private let pack: TrainTagger.Pack
    private let epochs: Int
    private let hasWords: Bool
    private var rows: [(name: String, texts: Int, wasLearned: Bool, counts: [TagType: TaggerMeasure.Counts])] = []
    var features = (learned: 0, dropped: 0, size: 0)

    private static let types: [TagType] = [.person, .location, .organization, .date, .age, .address]

    init(pack: TrainTagger.Pack, epochs: Int, hasWords: Bool) {
        self.pack = pack
        self.hasWords = hasWords
        self.epochs = epochs
    }

    mutating func add(_ name: String, _ texts: Int, _ measure: TaggerMeasure, wasLearned: Bool) {
        rows.append((name, texts, wasLearned, measure.strict))
    }

    /// For a person at a terminal.
    var table: String {
        var table = TextTable(
            ["held-out texts", "number"] + Self.types.map(\.word), right: Set(1...Self.types.count + 1))
        for row in rows { table.add([row.name, String(row.texts)] + Self.types.map { Self.f1(row.counts[$0]) }) }
        return table.text
    }

    var text: String {
        """
        # The tagger's model: \(pack.rawValue)

        Made by `tacit train tagger --pack \(pack.rawValue)`, \(epochs) passes. A linear-chain conditional random field over hashed
        features; \(features.learned) features were learned, the weightiest kept in rows of bytes (\(features.size) bytes in all).
        It labels persons, locations, organisations, dates, ages and addresses.

        Licence: \(licence)

        ## What it learned from

        | texts | licence and source |
        |---|---|
        \(sources)
        | Training/Templates with names of Faker (MIT) and towns of GeoNames (CC BY 4.0) | Tacit, Apache-2.0 |

        ## What it is worth

        Strict F1 (type, start and end right) on texts that a model trained in the same way hadn't seen; the one that ships learned
        from them as well. Names in corpora only: forms, titles and check digits are the recognizers' work.

        | held-out texts | number | \(Self.types.map(\.word).joined(separator: " | ")) |
        |---|---:|\(Self.types.map { _ in "---:|" }.joined())
        \(rows.map(line).joined(separator: "\n"))

        Sets marked * belong to sources that this model never learns from. Small sets say little; social media, historical print
        and languages that aren't named here are the weak sides.

        """
    }

    private var licence: String {
        switch pack {
        case .permissive:
            "as Tacit, Apache-2.0, with the attributions below."
        case .shareAlike:
            "CC BY-SA 4.0 (LICENSE in this folder), as some of its sources ask; the attributions are below. Without this model "
                + "Tacit runs on the permissive one (`policy.tagger: permissive`)."
        }
    }

    private var sources: String {
        TrainingSource.all.filter { pack.licences.contains($0.licence) }
            .map { "| \($0.name) | \($0.attribution) |" }.joined(separator: "\n") + words
    }

    private var words: String {
        guard hasWords else { return "" }
        let classes =
            "\n| Scripts/words: classes of words | clusters of spacy-lookups-data 1.0.5 (Explosion); MIT; sorted by what the corpora "
            + "above that are under CC BY, MIT and CC0 say of them |"
        guard pack == .shareAlike else { return classes }
        // wordfreq's own sources ask to be named.
        return classes
            + "\n| Scripts/words: which words are common | wordfreq 3.1.1 (Robyn Speer); CC BY-SA 4.0; with data of SUBTLEX "
            + "(Marc Brysbaert and others), OpenSubtitles, Wikipedia, the Leeds Internet Corpus, ParaCrawl, Google Books Ngrams |"
    }

    private func line(_ row: (name: String, texts: Int, wasLearned: Bool, counts: [TagType: TaggerMeasure.Counts]))
        -> String
    {
        let cells = Self.types.map { Self.f1(row.counts[$0]) }
        return "| \(row.name)\(row.wasLearned ? "" : " *") | \(row.texts) | \(cells.joined(separator: " | ")) |"
    }

    private static func f1(_ counts: TaggerMeasure.Counts?) -> String {
        guard let counts, counts.gold > 0 else { return "" }
        return String(format: "%.3f", counts.f1)
    }
}

extension TagType {
    /// As tables name it.
    fileprivate var word: String {
        switch self {
        case .person: "persons"
        case .location: "locations"
        case .organization: "organisations"
        case .miscellaneous: "others"
        case .date: "dates"
        case .age: "ages"
        case .address: "addresses"
        }
    }
}
