/// The first three letters with which phrases can start: sorts out nearly all words of a text with one look-up.
///
/// A letter is the same in either case; separators and bytes beyond ASCII (accented letters among them) are one sort. A
/// word whose start isn't in the table isn't in the set; one whose start is may still not be.
struct LetterTriples: Sendable {
    /// A bit for each of 32³ triples.
    private(set) var bits = [UInt64](repeating: 0, count: 512)
    /// `sorts`, at hand.
    private let sorts = Self.sorts

    init() {}

    /// Phrases with accents, and with separators between the letters.
    init(phrases: some Sequence<String>) {
        for phrase in phrases {
            let letters = Self.letters(of: phrase)
            guard let first = letters.first else { continue }
            insert(first, Self.separator, nil)
            guard letters.count > 1 else {
                insert(first, nil, nil)
                continue
            }
            insert(first, letters[1], Self.separator)
            insert(first, letters[1], letters.count > 2 ? letters[2] : nil)
            // The two bytes of an accented first letter.
            insert(Self.separator, Self.separator, letters[1])
        }
    }

    /// How phrases end: the last letter first.
    init(endsOf phrases: some Sequence<String>) {
        for phrase in phrases {
            let letters = Self.letters(of: phrase)
            guard letters.count > 1, let last = letters.last else { continue }
            let before = letters[letters.count - 2]
            insert(last, Self.separator, nil)
            insert(last, before, Self.separator)
            insert(last, before, letters.count > 2 ? letters[letters.count - 3] : nil)
        }
    }

    private static func letters(of phrase: String) -> [UInt8] {
        let bytes = Array(phrase.utf8)
        var letters: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let (letter, length) = FoldedLetters.anyScript(offset, in: bytes)
            if letter != 0 { letters.append(letter) }
            offset += length
        }
        return letters
    }

    /// Adds a triple of bytes; any byte may stand where `nil` does.
    mutating func insert(_ first: UInt8, _ second: UInt8?, _ third: UInt8?) {
        func places(_ byte: UInt8?) -> ClosedRange<Int> {
            guard let byte else { return 0...31 }
            return Int(sorts[Int(byte)])...Int(sorts[Int(byte)])
        }
        for middle in places(second) {
            for last in places(third) {
                let index = Int(sorts[Int(first)]) << 10 | middle << 5 | last
                bits[index >> 6] |= 1 << UInt64(index & 63)
            }
        }
    }

    static let separator = UInt8(ascii: " ")

    /// 1–26 for letters, 27 for digits, 0 for separators and all beyond ASCII, 28 for the rest.
    static let sorts: [UInt8] = (0...255).map { (byte: UInt8) in
        if byte.isASCIILetter { return byte & 31 }
        if byte.isDigit { return 27 }
        return byte >= 0x80 || " \t_-./'".utf8.contains(byte) ? 0 : 28
    }

    /// The triple of bytes at an offset, below 32³; bytes beyond the text are 0.
    @inline(__always)
    static func index(
        _ offset: Int, in bytes: UnsafeBufferPointer<UInt8>, _ sorts: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
        return Int(sorts[Int(bytes[offset])]) << 10 | Int(sorts[Int(second)]) << 5 | Int(sorts[Int(third)])
    }

    @inline(__always)
    func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        let index = Int(sorts[Int(first)]) << 10 | Int(sorts[Int(second)]) << 5 | Int(sorts[Int(third)])
        return bits[index >> 6] &>> UInt64(truncatingIfNeeded: index) & 1 == 1
    }

    /// Whether such a triple starts at an offset.
    @inline(__always)
    func allows(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        return contains(bytes[offset], second, offset + 2 < bytes.count ? bytes[offset + 2] : 0)
    }

    @inline(__always)
    func allows(_ offset: Int, in bytes: [UInt8]) -> Bool {
        let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        return contains(bytes[offset], second, offset + 2 < bytes.count ? bytes[offset + 2] : 0)
    }
}
