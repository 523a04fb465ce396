import TacitCore

/// The rows of tables about people, written anew as records of one field a line: "Vorname: Anna".
///
/// A column's header says what its cells are, but no recognizer looks that far up. As fields they are read like those of a
/// form. Linear in the text; the records have at most `growth` bytes for each of the text's.
struct TableRecords {
    /// UTF-8, as the text's.
    private(set) var bytes: [UInt8] = []
    /// Lines of headers, in ascending order: their words are nobody's names.
    private(set) var headers: [Range<Int>] = []
    /// Cells of the text that are persons' names by their column.
    private var names: [Range<Int>] = []
    /// Where cells of the text begin in the records, in ascending order in both.
    private var cells: [(record: Int, text: Range<Int>)] = []

    private static let growth = 4
    /// Rows of another width that a table may have side by side.
    private static let mostRagged = 2

    /// `nil` for a text without such a table.
    init?(_ words: Words) {
        let bytes = words.bytes
        var header: TableHeader?
        var (isTold, ragged) = (false, 0)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = start..<end
            start = end + 1
            if let table = header, !TableRow.isRule(line, in: bytes) {
                let row = TableRow.cells(of: line, separator: table.separator, in: bytes)
                if row.count == table.cells.count {
                    if !isTold { headers.append(table.line) }
                    (isTold, ragged) = (true, 0)
                    add(row, under: table, of: bytes)
                    continue
                }
                ragged += 1
                if ragged > Self.mostRagged || row.count < 2 { header = nil }
            }
            if header == nil {
                header = TableHeader(line, in: bytes)
                (isTold, ragged) = (false, 0)
            }
        }
        InsertRows.read(words) { header, rows in
            headers.append(header.line)
            for row in rows where row.count == header.cells.count { add(row, under: header, of: bytes) }
        }
        headers.sort { $0.lowerBound < $1.lowerBound }
        guard !cells.isEmpty else { return nil }
    }

    private mutating func add(_ row: [Range<Int>], under header: TableHeader, of text: [UInt8]) {
        guard bytes.count < text.count * Self.growth else { return }
        for (column, cell) in row.enumerated() where !cell.isEmpty {
            let label = header.cells[column]
            if header.holdPersons[column], ColumnNames.isName(cell, in: text) { names.append(cell) }
            bytes += text[label]
            bytes += label.isEmpty ? [] : [0x3A, 0x20]
            cells.append((bytes.count, cell))
            bytes += text[cell]
            bytes.append(0x0A)
        }
        bytes.append(0x0A)
    }

    /// Names by their columns, and what was found in the records, where it lies in the text: findings within one cell.
    func inText(_ findings: [Finding]) -> [Finding] {
        let named = names.map { name in
            Finding(range: name, kind: .person, score: 0.9, recognizer: "person", evidence: .formField)
        }
        return named
            + findings.compactMap { finding in
                var (low, high) = (0, cells.count)
                while low < high {
                    let middle = (low + high) / 2
                    if cells[middle].record <= finding.range.lowerBound { low = middle + 1 } else { high = middle }
                }
                guard low > 0 else { return nil }
                let cell = cells[low - 1]
                let shift = cell.text.lowerBound - cell.record
                let range = finding.range.lowerBound + shift..<finding.range.upperBound + shift
                guard range.upperBound <= cell.text.upperBound else { return nil }
                var moved = finding
                moved.range = range
                return moved
            }
    }
}
