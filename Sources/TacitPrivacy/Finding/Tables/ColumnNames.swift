/// Whether a cell of a column for persons' names holds one.
enum ColumnNames {
    private static let longest = 60
    private static let mostWords = 6

    /// Letters in some words, and none of the words that stand for a missing name.
    static func isName(_ cell: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard 2...longest ~= cell.count, missing.value(Gazetteer.hash(of: cell, in: bytes)) == 0,
            // "VALUES (first_name, last_name)"
            ColumnLabels.meaning(of: cell, in: bytes) == .none
        else { return false }
        var (letters, blanks) = (0, 0)
        for byte in bytes[cell] {
            switch byte {
            case _ where byte.isASCIILetter || byte >= 0x80: letters += 1
            case 0x20: blanks += 1
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "("),
                UInt8(ascii: ")"), UInt8(ascii: "/"), UInt8(ascii: "&"):
                break
            default: return false
            }
        }
        return letters > 1 && blanks < mostWords
    }

    private static let missing = WordTable(
        """
        n/a na null nil none nan unknown undefined empty tbd tba todo test admin system root guest anonymous default other
        various true false yes no unbekannt keine keiner entfallt desconocido ninguno inconnu aucun sconosciuto nessuno
        desconhecido nenhum onbekend geen nieznany brak okand ukjent ukendt tuntematon neznamy varchar text string char int
        integer bigint date not-null
        """)
}
