/// One line of a table.
enum TableRow {
    /// The cells of a line, each without the blanks and quotation marks around it: those of `| a | b |` are two. A
    /// separator within quotation marks separates nothing.
    static func cells(of line: Range<Int>, separator: UInt8, in bytes: [UInt8]) -> [Range<Int>] {
        var line = line
        if separator == UInt8(ascii: "|") { line = withoutBorder(line, in: bytes) }
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        while true {
            let end = cellEnd(from: start, to: line.upperBound, separator, in: bytes)
            cells.append(trimmed(start..<end, in: bytes))
            guard end < line.upperBound else { return cells }
            start = end + 1
        }
    }

    /// A line between header and rows: "|---|:--:|", "-----+-----".
    static func isRule(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
        var dashes = 0
        for byte in bytes[line] {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "="): dashes += 1
            case UInt8(ascii: "|"), UInt8(ascii: "+"), UInt8(ascii: ":"), 0x20, 0x09, 0x0D: break
            default: return false
            }
        }
        return dashes > 2
    }

    static func trimmed(_ cell: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (cell.lowerBound, cell.upperBound)
        while start < end, isPadding(bytes[start]) { start += 1 }
        while end > start, isPadding(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isPadding(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "*"): true
        default: false
        }
    }

    private static func withoutBorder(_ line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0D { end -= 1 }
        while start < end, bytes[start] == 0x20 { start += 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: "|") { end -= 1 }
        if start < end, bytes[start] == UInt8(ascii: "|") { start += 1 }
        return start..<end
    }

    /// Bytes in which a closing mark is looked for, so that a line of marks takes its linear share.
    private static let longestQuoted = 1000

    /// The next separator outside of quotation marks. A mark that nothing closes before a separator opens nothing.
    private static func cellEnd(from start: Int, to end: Int, _ separator: UInt8, in bytes: [UInt8]) -> Int {
        var offset = start
        while offset < end, bytes[offset] == 0x20 { offset += 1 }
        if offset < end, bytes[offset] == UInt8(ascii: "\"") {
            var closing = offset + 1
            let limit = min(end, offset + longestQuoted)
            while closing < limit {
                if bytes[closing] == UInt8(ascii: "\"") {
                    if closing + 1 < end, bytes[closing + 1] == UInt8(ascii: "\"") {
                        closing += 1
                    } else {
                        var next = closing + 1
                        while next < end, bytes[next] == 0x20 || bytes[next] == 0x0D { next += 1 }
                        if next == end || bytes[next] == separator { return next }
                        break
                    }
                }
                closing += 1
            }
        }
        while offset < end, bytes[offset] != separator { offset += 1 }
        return offset
    }
}
