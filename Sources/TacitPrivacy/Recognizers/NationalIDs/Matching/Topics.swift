/// A set of topics, which are numbers below 256: what the words around a number speak of.
struct Topics: Equatable, Sendable {
    private var words: SIMD4<UInt64>

    static let capacity = 256

    init() {
        words = .zero
    }

    init(_ topic: Int) {
        words = .zero
        words[topic >> 6] = 1 << UInt64(topic & 63)
    }

    /// The first 64 topics as the bits of one word.
    init(bits: UInt64) {
        words = SIMD4(bits, 0, 0, 0)
    }

    var bits: UInt64 { words[0] }

    @inline(__always)
    var isEmpty: Bool { words == .zero }

    /// The lowest topic.
    var first: Int? {
        for index in 0..<4 where words[index] != 0 { return index << 6 + words[index].trailingZeroBitCount }
        return nil
    }

    @inline(__always)
    func contains(_ topic: Int) -> Bool { words[topic >> 6] >> UInt64(topic & 63) & 1 == 1 }

    @inline(__always)
    mutating func formUnion(_ other: Topics) { words |= other.words }
}
