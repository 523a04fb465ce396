/// A recognizer that reads the words of a text: a finder cuts them once for all such.
protocol WordReader: Recognizer {}

/// The words of a text, with what is known of each: one pass, one array.
struct Words {
    /// How a word is written.
    enum Shape: UInt8 {
        case small, capital
        /// Two or more capitals, and nothing else.
        case capitals
        /// Letters of a script without case.
        case caseless
        /// Digits only.
        case number
        /// With digits, underscores, or capitals inside: identifiers and the like.
        case code
    }

    struct Word {
        let hash: UInt64
        let start: Int32
        let end: Int32
        let shape: Shape
        let entry: Gazetteer.Entry
        /// One letter.
        let isLetter: Bool

        var range: Range<Int> { Int(start)..<Int(end) }
        /// Written as names are.
        var isCapital: Bool { shape == .capital || shape == .capitals }
    }

    let bytes: [UInt8]
    let list: [Word]

    var count: Int { list.count }

    /// The word at an index; outside the text, one of no letters, which is nothing to nobody.
    @inline(__always)
    subscript(index: Int) -> Word { index >= 0 && index < list.count ? list[index] : Self.none }

    private static let none = Word(
        hash: 0, start: 0, end: 0, shape: .code, entry: Gazetteer.Entry(bits: 0), isLetter: false)

    init(_ bytes: [UInt8], gazetteer: Gazetteer = .shared) {
        self.bytes = bytes
        var list: [Word] = []
        list.reserveCapacity(bytes.count / 6 + 4)
        bytes.withUnsafeBufferPointer { text in
            var scanner = WordScanner(text: text)
            while let word = scanner.next(gazetteer) {
                list.append(word)
            }
        }
        self.list = list
    }

    /// What stands between a word and the next.
    enum Gap {
        case space, hyphen, apostrophe
        /// A dot, with or without a blank.
        case dot
        /// A comma and a blank or newline.
        case comma
        case newline
        case other
        /// Before the first word or after the last.
        case edge
    }

    /// What stands between word `index` and the next; looks at four bytes at most.
    func gap(after index: Int) -> Gap {
        guard index >= 0, index + 1 < count else { return .edge }
        let from = Int(list[index].end)
        let length = Int(list[index + 1].start) - from
        guard length > 0, length <= 4 else { return length == 0 ? .hyphen : .other }
        let first = bytes[from]
        let second = length > 1 ? bytes[from + 1] : 0
        switch (first, length) {
        case (0x20, 1): return .space
        case (0x20, 2) where second == 0x20: return .space
        case (0xC2, 2) where second == 0xA0: return .space
        case (0x2D, 1): return .hyphen
        case (0xE2, 3) where second == 0x80 && (bytes[from + 2] == 0x90 || bytes[from + 2] == 0x91): return .hyphen
        case (0x27, 1): return .apostrophe
        case (0xE2, 3) where second == 0x80 && bytes[from + 2] == 0x99: return .apostrophe
        case (0x2E, 1): return .dot
        case (0x2E, 2) where second == 0x20: return .dot
        case (0x2C, 2) where second == 0x20 || second == 0x0A: return .comma
        case (0x2C, 1): return .comma
        case (0x0A, _), (0x0D, _): return .newline
        default: return .other
        }
    }

    /// The byte before a word, or 0.
    @inline(__always)
    func before(_ index: Int) -> UInt8 {
        let start = Int(list[index].start)
        return start > 0 ? bytes[start - 1] : 0
    }

    /// A byte of the text, or 0 outside it.
    @inline(__always)
    func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }
}
