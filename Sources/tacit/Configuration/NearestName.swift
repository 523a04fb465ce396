/// The name that was probably meant.
enum NearestName {
    /// The nearest of the names, if it is near: at most a third of its letters differ.
    static func of(_ text: String, among names: [String]) -> String? {
        let near = names.map { (name: $0, distance: distance(Array(text.utf8), Array($0.utf8))) }
            .filter { $0.distance <= max(1, $0.name.utf8.count / 3) }
        return near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// Letters added, dropped, replaced or swapped with the next (optimal string alignment). Quadratic.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var above = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var row = [index + 1]
            for (column, other) in right.enumerated() {
                var least = min(above[column + 1] + 1, row[column] + 1, above[column] + (byte == other ? 0 : 1))
                if index > 0, column > 0, byte == right[column - 1], left[index - 1] == other {
                    least = min(least, before[column - 1] + 1)
                }
                row.append(least)
            }
            (before, above) = (above, row)
        }
        return above[right.count]
    }
}
