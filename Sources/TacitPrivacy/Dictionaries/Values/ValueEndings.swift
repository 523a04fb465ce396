/// Endings that names take in texts, folded. A closed list: at most four letters, and what they make of a name must not be
/// a common word.
enum ValueEndings {
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
        static let all: Languages = [.germanic, .slavic, .finnish, .hungarian, .latin]
    }

    /// Letters of an ending.
    static let maximum = 4

    /// Whether folded letters, packed with the first lowest, are an ending of one of the languages.
    static func contains(_ packed: UInt64, of languages: Languages) -> Bool {
        table[packed].map { !$0.isDisjoint(with: languages) } ?? false
    }

    private static let table: [UInt64: Languages] = {
        var table: [UInt64: Languages] = [:]
        for (words, languages) in lists {
            for word in words.split(separator: " ") {
                let packed = word.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                table[packed, default: []].insert(languages)
            }
        }
        return table
    }()

    private static let lists: [(String, Languages)] = [
        ("s", .possessive),
        ("s n en es ns ens", .germanic),
        (
            """
            a u y e i o ou ov ova ove ovi ovu owi owie owa owej owie ie ii em om im ym iem ie iego iemu imi ich iej ej ego \
            emu ech ech ami am ach ovi ovy ove um evi eva ze
            """, .slavic
        ),
        ("а у ы и е о я ю ой ей ом ем ым ою ею ого ому ых их ам ах ові еві ова ове", .slavic),
        ("n a ta la lla lle lta ssa sta en in an on un ille illa ilta issa ista ksi na tta lta", .finnish),
        (
            """
            t ot et at nak nek val vel ban ben ra re hoz hez tol rol bol nal nel ert ne be ek ok ak e k
            """, .hungarian
        ),
        ("s es i ul lui ului um ae am is", .latin),
    ]
}
