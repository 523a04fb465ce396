/// The ranges of findings, for looking up whether one of them is a given range: O(log n), in one array.
struct SortedRanges {
    private var ranges: [Range<Int>]

    init(_ findings: [Finding]) {
        ranges = findings.map(\.range)
        ranges.sort { Self.isBefore($0, $1) }
    }

    func contains(_ range: Range<Int>) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if Self.isBefore(ranges[middle], range) { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low] == range
    }

    private static func isBefore(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.lowerBound != other.lowerBound
            ? one.lowerBound < other.lowerBound : one.upperBound < other.upperBound
    }
}
