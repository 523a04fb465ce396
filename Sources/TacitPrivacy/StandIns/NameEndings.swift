/// Endings that a name may get: cases, genitives and plurals of the languages that have stand-ins, written on without an
/// apostrophe (behind one, an ending is a word of its own).
enum NameEndings {
    static let maximumLength = 10

    private static let all: Set<[UInt8]> = Set(
        """
        s es n en ens
        a u y i ę ą o ów owi owie em iem ie ego emu im ym ej iej om ami ach
        ovi ové ou e ě ů ům ech ích ou
        а у ом е ы ой ою и ю я ем ей ым ому ого им ых ами ах ов ями ях
        an än in sen sella selle selta sessa sesta seen ta tä ssa ssä sta stä lla llä lta ltä lle na nä ksi tta ttä
        t at et ot öt nak nek val vel ban ben ba be ra re ról ről tól től hoz hez höz nál nél ért on ön é éké ék
        át ának ával ához ától ára áról ában ából ét ének ével éhez étől ére éről ében éből
        ei ul ului lui
        ın un ün nin nın nun nün ı ü yi yı yu yü ye ya de da den dan te ten tan le la
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) })

    private static let beginnings: Set<[UInt8]> = Set(
        all.flatMap { ending in ending.indices.map { Array(ending[...$0]) } })

    /// Whether small letters are an ending.
    static func contains(_ ending: [UInt8]) -> Bool { all.contains(ending) }

    /// Whether an ending begins so.
    static func canBegin(with letters: [UInt8]) -> Bool { beginnings.contains(letters) }
}
