/// What a fuzzer hands over, read from the front as choices and from there on as text.
struct FuzzInput {
    private var bytes: ArraySlice<UInt8>

    init(_ start: UnsafePointer<UInt8>, _ count: Int) {
        bytes = Array(UnsafeBufferPointer(start: start, count: count))[...]
    }

    /// A choice below `bound`; 0 when the input is spent.
    mutating func choice(below bound: Int) -> Int {
        bound > 0 ? Int(bytes.popFirst() ?? 0) % bound : 0
    }

    /// All that is left.
    var rest: [UInt8] { Array(bytes) }

    /// All that is left, made valid UTF-8.
    var text: [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }
}

/// Small steps that a choice of cuts makes of some bytes.
struct FuzzCuts {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    /// A number from 0 below `bound` (xorshift64; Marsaglia 2003).
    mutating func next(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(max(1, bound)))
    }

    /// The bytes in pieces of 0 to 8.
    mutating func pieces(of bytes: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var position = 0
        while position < bytes.count {
            let end = min(bytes.count, position + next(below: 9))
            pieces.append(Array(bytes[position..<end]))
            position = end
        }
        return pieces
    }
}

/// Stops the run: the fuzzer keeps the input that led here.
func promise(_ condition: Bool, _ what: StaticString) {
    if !condition { fatalError("broken: \(what)") }
}
