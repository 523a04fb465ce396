/// Ranges for looking up, in O(log n), whether one of them is, overlaps or covers a given range.
struct SortedRanges {
    private var ranges: [Range<Int>]
    /// By range: how far it and those before it reach.
    private var reach: [Int] = []

    init(_ ranges: [Range<Int>]) {
        self.ranges = ranges
        self.ranges.sort { Self.isBefore($0, $1) }
        reach.reserveCapacity(ranges.count)
        for range in self.ranges { reach.append(max(range.upperBound, reach.last ?? 0)) }
    }

    func contains(_ range: Range<Int>) -> Bool {
        let index = count { Self.isBefore($0, range) }
        return index < ranges.count && ranges[index] == range
    }

    /// Whether one of them shares a byte with a range that isn't empty.
    func overlaps(_ range: Range<Int>) -> Bool {
        let before = count { $0.lowerBound < range.upperBound }
        return before > 0 && reach[before - 1] > range.lowerBound
    }

    /// Whether a range lies in one of them.
    func covers(_ range: Range<Int>) -> Bool {
        let before = count { $0.lowerBound <= range.lowerBound }
        return before > 0 && reach[before - 1] >= range.upperBound
    }

    /// How many come before the first for which a condition doesn't hold; it holds for all before that.
    @inline(__always)
    private func count(while holds: (Range<Int>) -> Bool) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(ranges[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func isBefore(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.lowerBound != other.lowerBound
            ? one.lowerBound < other.lowerBound : one.upperBound < other.upperBound
    }
}
