/// Rows that SQL inserts: `INSERT INTO patients (name, dob) VALUES ('Weber', '1950-05-01'), (…)`.
enum InsertRows {
    /// Hands on each list of columns about people with the rows behind it.
    static func read(_ words: Words, _ take: (TableHeader, [[Range<Int>]]) -> Void) {
        let bytes = words.bytes
        // How far rows were read: a list that nothing closes is read once.
        var floor = 0
        for index in 0..<words.count where words[index].hash == values && words[index].start >= floor {
            let word = words[index].range
            guard let columns = list(endingAt: word.lowerBound, in: bytes),
                let header = TableHeader(
                    named: TableRow.cells(of: columns, separator: UInt8(ascii: ","), in: bytes), in: columns,
                    separator: UInt8(ascii: ","), of: bytes)
            else { continue }
            var rows: [[Range<Int>]] = []
            var offset = word.upperBound
            while let row = row(from: &offset, in: bytes) { rows.append(row) }
            floor = offset
            if !rows.isEmpty { take(header, rows) }
        }
    }

    private static let values: UInt64 = {
        let bytes = Array("values".utf8)
        return Gazetteer.hash(of: 0..<bytes.count, in: bytes)
    }()

    private static let longestList = 2000

    /// Between the parentheses that end at an offset, blanks aside.
    private static func list(endingAt offset: Int, in bytes: [UInt8]) -> Range<Int>? {
        var end = offset
        while end > 0, offset - end < 16, bytes[end - 1].isBlank { end -= 1 }
        guard end > 0, bytes[end - 1] == UInt8(ascii: ")") else { return nil }
        var start = end - 1
        while start > 0, end - start < longestList, bytes[start - 1] != UInt8(ascii: "(") { start -= 1 }
        return start > 0 && bytes[start - 1] == UInt8(ascii: "(") ? start..<end - 1 : nil
    }

    /// The cells of the parentheses that open at an offset, blanks and a comma aside; the offset moves behind what was read.
    private static func row(from offset: inout Int, in bytes: [UInt8]) -> [Range<Int>]? {
        var at = offset
        defer { offset = at }
        while at < bytes.count, at - offset < 64, bytes[at].isBlank || bytes[at] == UInt8(ascii: ",") { at += 1 }
        guard at < bytes.count, bytes[at] == UInt8(ascii: "(") else { return nil }
        at += 1
        var cells: [Range<Int>] = []
        var start = at
        var isQuoted = false
        while at < bytes.count {
            let byte = bytes[at]
            // A quotation mark within is written twice: it closes and opens again.
            if byte == UInt8(ascii: "'") {
                isQuoted.toggle()
            } else if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") {
                cells.append(TableRow.trimmed(start..<at, in: bytes))
                start = at + 1
                if byte == UInt8(ascii: ")") {
                    at += 1
                    return cells
                }
            }
            at += 1
        }
        return nil
    }
}
