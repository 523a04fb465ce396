import TacitCore

/// How the words of some texts start, to tell of most values that were found that they stand nowhere else. A filter: it may say yes
/// of a value that stands there once only, never no of one that stands there again.
struct WordStarts {
    /// How many words start with four bytes of a hash: none, one, more. 4 places a byte of text, so that few words share one.
    private var counts: [UInt8]
    private static let sizes = 512...65_536

    /// Takes time linear in the texts.
    init(of texts: [ScanText]) {
        let bytes = texts.reduce(0) { $0 + $1.bytes.count }
        var size = Self.sizes.lowerBound
        while size < 4 * bytes, size < Self.sizes.upperBound { size *= 2 }
        counts = [UInt8](repeating: 0, count: size)
        for text in texts {
            text.bytes.withUnsafeBufferPointer { bytes in
                ValueWords.forEachStart(in: bytes, text.marks) { at in
                    guard let place = place(at, in: bytes) else { return }
                    counts[place] = min(counts[place] + 1, 2)
                }
            }
        }
    }

    /// Whether a value that stands in one of the texts may stand there a second time, written in any way in which values are
    /// followed.
    func mayRepeat(_ range: Range<Int>, of kind: EntityKind, in text: [UInt8]) -> Bool {
        let value = text[range]
        guard isWhole(range, in: text), !ValueRules.mayStartOtherwise(value, kind: kind),
            let start = value.firstIndex(where: { $0.isAlphanumeric || $0 >= 0x80 })
        else { return true }
        return text[..<range.upperBound].withUnsafeBufferPointer { text in
            place(start, in: text).map { counts[$0] > 1 } ?? true
        }
    }

    /// Whether no letter or digit stands beside it.
    private func isWhole(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        func isWord(_ at: Int) -> Bool { at >= 0 && at < text.count && (text[at].isAlphanumeric || text[at] >= 0x80) }
        return !isWord(range.lowerBound - 1) && !isWord(range.upperBound)
    }

    /// `nil` if fewer than four bytes follow.
    @inline(__always)
    private func place(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        let (opening, count) = ValueWords.opening(at: start, in: text)
        guard count == ValueIndex.prefix else { return nil }
        return Int(truncatingIfNeeded: (opening &* 0x9E37_79B1) >> 16) & (counts.count - 1)
    }
}
