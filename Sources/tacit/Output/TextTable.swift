/// Columns under heads, for a person at a terminal.
struct TextTable {
    private var rows: [[String]]
    private let right: Set<Int>

    /// - Parameter right: columns of numbers, which end in one line.
    init(_ heads: [String], right: Set<Int> = []) {
        rows = [heads]
        self.right = right
    }

    mutating func add(_ row: [String]) {
        rows.append(row)
    }

    /// Lines without blanks at their ends.
    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let blanks = String(repeating: " ", count: widths[column] - cell.count)
                line += (right.contains(column) ? blanks + cell : cell + blanks) + "  "
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
        .joined(separator: "\n")
    }
}
