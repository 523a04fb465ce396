/// Endings that names get in texts, written on without an apostrophe (behind one, an ending is a word of its own): cases,
/// genitives and plurals.
///
/// Known values are followed with those of at most four letters, folded, as long as that makes no common word; stand-ins
/// come back with any of them, as it is spelt.
enum NameEndings {
    struct Languages: OptionSet {
        let rawValue: UInt8
        /// German, Dutch, Scandinavian.
        static let germanic = Languages(rawValue: 1)
        /// Polish, Czech, Slovak, Slovenian, Croatian; Russian and Ukrainian in their own script.
        static let slavic = Languages(rawValue: 2)
        static let finnish = Languages(rawValue: 4)
        static let hungarian = Languages(rawValue: 8)
        /// Spanish, Romanian, Latin.
        static let latin = Languages(rawValue: 16)
        /// Only `-s`.
        static let possessive = Languages(rawValue: 32)
        /// What known values aren't followed with, as it makes too many other words ("Weberei"): Turkish; Hungarian with the
        /// name's own last vowel made long ("Annának"); Romanian genitives of women's names.
        static let others = Languages(rawValue: 64)

        /// Those with which known values are followed.
        static let followed: Languages = [.germanic, .slavic, .finnish, .hungarian, .latin]
    }

    private static let lists: [(words: String, languages: Languages)] = [
        ("s", .possessive),
        ("s n en es ns ens", .germanic),
        (
            """
            a u y e i o ę ą ě ů ou ov ova ove ovi ové ovu ovy ów owi owie owa owej ie ii em om im ym ům um iem iego iemu
            imi ich ích iej ej ego emu ech ami am ach evi eva ze
            """, .slavic
        ),
        (
            """
            а у ы и е о я ю ой ей ом ем им ым ою ею ого ому ых их ам ами ями ах ях ов ова ове ові еві
            """, .slavic
        ),
        (
            """
            n a an än in on un en na nä ta tä la lla llä lle lta ltä ssa ssä sta stä tta ttä ksi ille illa ilta issa ista
            sen seen sella selle selta sessa sesta
            """, .finnish
        ),
        (
            """
            t at et ot öt k ak ek ok e é ék éké nak nek val vel ban ben ból ből ba be ra re ról ről tól től hoz hez höz
            nál nél ért on en ön né
            """, .hungarian
        ),
        (
            """
            át ának ával ához ától ára áról ában ából ét ének ével éhez étől ére éről ében éből
            """, .others
        ),
        ("s es i ul lui ului um ae am is", .latin),
        ("ın un ün nin nın nun nün ı ü yi yı yu yü ye ya de da den dan te ten tan le la", .others),
        ("ei", .others),
    ]

    private static let spelt: [(word: [UInt8], languages: Languages)] = lists.flatMap { list in
        list.words.split { $0 == " " || $0 == "\n" }.map { (Array($0.utf8), list.languages) }
    }

    // MARK: As spelt

    private static let all = Set(spelt.map(\.word))
    private static let beginnings: Set<[UInt8]> = Set(
        all.flatMap { ending in ending.indices.map { Array(ending[...$0]) } })

    /// Bytes.
    static let maximumLength = all.map(\.count).max() ?? 0

    /// Whether small letters are an ending.
    static func contains(_ ending: [UInt8]) -> Bool { all.contains(ending) }

    /// Whether an ending begins so.
    static func canBegin(with letters: [UInt8]) -> Bool { beginnings.contains(letters) }

    // MARK: Folded

    /// Letters.
    static let maximumFolded = 4

    private static let folded: [UInt64: Languages] = {
        var folded: [UInt64: Languages] = [:]
        for (word, languages) in spelt {
            guard let letters = FoldedValue(word)?.compact, letters.count <= 8 else { continue }
            folded[letters.reversed().reduce(0) { $0 << 8 | UInt64($1) }, default: []].insert(languages)
        }
        return folded
    }()

    /// Whether folded letters, packed with the first lowest, are an ending of one of the languages.
    static func contains(folded letters: UInt64, of languages: Languages) -> Bool {
        folded[letters].map { !$0.isDisjoint(with: languages) } ?? false
    }
}
