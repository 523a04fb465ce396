/// The words of a text as values are looked up at them.
enum ValueWords {
    /// Separators between two words of a value, in bytes.
    static let maximumGap = 4

    /// Calls `body` with the start of each word. Where words have no blanks between them, each character is one.
    @inline(__always)
    static func forEachStart(in text: UnsafeBufferPointer<UInt8>, _ marks: ByteMarks, _ body: (Int) -> Void) {
        var at = 0
        while let start = marks.next(
            from: at, in: { marks.bits(.alphanumeric, $0) | marks.bits(.beyondASCII, $0) })
        {
            // ASCII that is no letter or digit parts words whatever stands beside it: what lies between is one word, if it is
            // all ASCII.
            var isASCII = true
            at = start
            while true {
                let beyond = marks.window(.beyondASCII, from: at)
                let others = ~(marks.window(.alphanumeric, from: at) | beyond)
                isASCII = isASCII && beyond & (others &- 1) & ~others == 0
                guard others == 0 else {
                    at += others.trailingZeroBitCount
                    break
                }
                at += 64
            }
            if isASCII { body(start) } else { forEachStart(from: start, to: at, in: text, body) }
        }
    }

    private static func forEachStart(
        from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void
    ) {
        var at = start
        while at < end {
            let scalar = FoldedScalar(at: at, in: text)
            guard scalar.role == .word else {
                at += scalar.length
                continue
            }
            body(at)
            at += scalar.length
            guard !scalar.isUnspaced else { continue }
            while at < end {
                let next = FoldedScalar(at: at, in: text)
                if next.role == .separator || next.isUnspaced { break }
                at += next.length
            }
        }
    }

    /// The first folded bytes from the start of a word on, over its end if it is short: at most `ValueIndex.prefix` of them,
    /// the first lowest.
    @inline(__always)
    static func opening(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> (bytes: UInt32, count: Int) {
        if start + 4 <= text.count {
            let four =
                UInt32(text[start]) | UInt32(text[start + 1]) << 8 | UInt32(text[start + 2]) << 16
                | UInt32(text[start + 3]) << 24
            if text[start].isAlphanumeric, text[start + 1].isAlphanumeric, text[start + 2].isAlphanumeric,
                text[start + 3].isAlphanumeric
            {
                // Makes capitals small and leaves small letters and digits as they are.
                return (four | 0x2020_2020, 4)
            }
        }
        return slowOpening(at: start, in: text)
    }

    private static func slowOpening(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> (bytes: UInt32, count: Int) {
        var opening: UInt32 = 0
        var count = 0
        var at = start
        var gap = 0
        while at < text.count, count < ValueIndex.prefix {
            let scalar = FoldedScalar(at: at, in: text)
            at += scalar.length
            guard scalar.role == .word else {
                gap += scalar.role == .separator ? scalar.length : 0
                if gap > maximumGap { break }
                continue
            }
            gap = 0
            // Bytes of the last scalar that are too many fall off the end.
            opening |= scalar.bytes << UInt32(8 * count)
            count = min(count + scalar.count, ValueIndex.prefix)
        }
        return (opening, count)
    }
}
