/// One change to a run of bytes: `range` goes, `bytes` come.
package struct Splice: Sendable, Equatable {
    package var range: Range<Int>
    package var bytes: [UInt8]

    package init(_ range: Range<Int>, _ bytes: [UInt8]) {
        self.range = range
        self.bytes = bytes
    }

    /// The bytes after all changes, which may stand in any order (insertions at one place keep theirs); `nil` if two
    /// overlap. Linear but for the sorting.
    package static func apply(_ splices: [Splice], to bytes: [UInt8]) -> [UInt8]? {
        guard !splices.isEmpty else { return bytes }
        let ordered = splices.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + splices.reduce(0) { $0 + $1.bytes.count })
        var position = 0
        for (_, splice) in ordered {
            guard splice.range.lowerBound >= position, splice.range.upperBound <= bytes.count else { return nil }
            result += bytes[position..<splice.range.lowerBound]
            result += splice.bytes
            position = splice.range.upperBound
        }
        result += bytes[position...]
        return result
    }
}
