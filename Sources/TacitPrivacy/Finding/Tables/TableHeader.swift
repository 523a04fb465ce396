/// The first line of a table whose columns say that its rows are about people.
struct TableHeader {
    let line: Range<Int>
    let separator: UInt8
    /// One a column, trimmed; empty for a column without a label.
    let cells: [Range<Int>]
    /// By column: whether it holds persons' names, and nothing else.
    let holdPersons: [Bool]

    private static let longestLine = 2000
    private static let longestCell = 40
    private static let mostColumns = 64
    /// In the order in which they are tried.
    private static let separators: [UInt8] = [0x09, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")]

    /// `nil` for a line that is no such header: prose ends at its first cell, which is too long or says nothing.
    init?(_ line: Range<Int>, in bytes: [UInt8]) {
        guard line.count <= Self.longestLine,
            let separator = Self.separators.first(where: { bytes[line].contains($0) })
        else { return nil }
        let cells = TableRow.cells(of: line, separator: separator, in: bytes)
        // "Name, first name, and date are needed": as a sentence has its commas.
        if separator == UInt8(ascii: ","), cells.count > 1, bytes[cells[1].lowerBound - 1] == 0x20,
            cells.contains(where: { ColumnLabels.meaning(of: $0, in: bytes) == .none })
        {
            return nil
        }
        self.init(named: cells, in: line, separator: separator, of: bytes)
    }

    /// Columns that are named in a line. One has to be of names, or one that may be of names stands beside one that tells of
    /// people, or two tell of people.
    init?(named cells: [Range<Int>], in line: Range<Int>, separator: UInt8, of bytes: [UInt8]) {
        guard 2...Self.mostColumns ~= cells.count else { return nil }
        var meanings: [ColumnLabels.Meaning] = []
        for cell in cells {
            guard cell.isEmpty || cell.count <= Self.longestCell && Self.isLabel(bytes[cell]) else { return nil }
            meanings.append(cell.isEmpty ? .none : ColumnLabels.meaning(of: cell, in: bytes))
        }
        let persons = meanings.contains(.person)
        let perhaps = meanings.contains(.mayBePerson)
        let personal = meanings.contains(.personal)
        let telling = meanings.count { $0 == .contact || $0 == .personal }
        guard persons || perhaps && telling > 0 || personal && telling > 1 else { return nil }
        self.line = line
        self.separator = separator
        self.cells = cells
        holdPersons = meanings.map { $0 == .person || $0 == .mayBePerson && personal }
    }

    /// Starts with a letter, and has no sign of a sentence, an address or a value.
    private static func isLabel(_ cell: ArraySlice<UInt8>) -> Bool {
        guard let first = cell.first, first.isASCIILetter || first >= 0x80 || first == 0x5F else { return false }
        return !cell.contains { byte in
            switch byte {
            case UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "{"): true
            default: false
            }
        }
    }
}
