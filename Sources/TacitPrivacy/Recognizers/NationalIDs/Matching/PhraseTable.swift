/// A set of phrases, each with a bit set that says what it speaks of, matched letter by letter in one walk.
///
/// Phrases ignore case and accents, and between letters of a phrase may stand up to two of blank, `_`, `-`, `.`, `/`
/// and apostrophe: `tax id` is also found in "TaxID", "tax_id", "tax-id" and "Tax I.D.". A phrase starts and ends where
/// a word does; a change from a small letter to a capital and from a letter to a digit is a border too.
struct PhraseTable: Sendable {
    private struct Node {
        var letter: UInt8
        var child: Int32 = -1
        var sibling: Int32 = -1
        var value: UInt64 = 0
    }

    private var nodes: [Node] = []
    /// First node by letter.
    private var roots = [Int32](repeating: -1, count: 128)
    /// How phrases start.
    let gate: PairGate

    init(_ phrases: some Sequence<(phrase: String, value: UInt64)>) {
        gate = PairGate(phrases: phrases.map(\.phrase))
        for (phrase, value) in phrases {
            insert(Array(phrase.utf8), value: value)
        }
    }

    private mutating func insert(_ phrase: [UInt8], value: UInt64) {
        var node: Int32 = -1
        var offset = 0
        while offset < phrase.count {
            let (letter, length) = FoldedLetters.at(offset, in: phrase)
            offset += length
            if letter == 0 { continue }
            let first = node < 0 ? roots[Int(letter)] : nodes[Int(node)].child
            if let next = sibling(from: first, with: letter) {
                node = next
                continue
            }
            let new = Int32(nodes.count)
            nodes.append(Node(letter: letter, sibling: node < 0 ? -1 : first))
            if node < 0 { roots[Int(letter)] = new } else { nodes[Int(node)].child = new }
            node = new
        }
        if node >= 0 { nodes[Int(node)].value |= value }
    }

    @inline(__always)
    private func sibling(from first: Int32, with letter: UInt8) -> Int32? {
        var node = first
        while node >= 0 {
            if nodes[Int(node)].letter == letter { return node }
            node = nodes[Int(node)].sibling
        }
        return nil
    }

    /// The longest phrase that starts at `offset` and ends by `limit`.
    ///
    /// The caller sees to it that a word starts there.
    func match(at offset: Int, limit: Int, in bytes: [UInt8]) -> (end: Int, value: UInt64)? {
        var position = offset
        var node: Int32 = -1
        var skipped = 0
        var best: (end: Int, value: UInt64)?
        while position < limit {
            let (letter, length) = FoldedLetters.at(position, in: bytes)
            if letter == 0 {
                guard node >= 0, skipped < 2 else { break }
                let passed = Self.separatorLength(at: position, in: bytes)
                guard passed > 0 else { break }
                position += passed
                skipped += 1
                continue
            }
            guard let next = sibling(from: node < 0 ? roots[Int(letter)] : nodes[Int(node)].child, with: letter)
            else { break }
            node = next
            position += length
            skipped = 0
            if nodes[Int(node)].value != 0, position <= limit, Self.wordEnds(at: position, in: bytes) {
                best = (position, nodes[Int(node)].value)
            }
        }
        return best
    }

    /// Whether a word may start at an offset: no letter or digit before it, or a small letter before a capital.
    @inline(__always)
    static func wordStarts(at offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset > 0 else { return true }
        let before = bytes[offset - 1]
        if before < 0x80 {
            return !before.isAlphanumeric || (before.isLower && bytes[offset].isUpper)
        }
        return !Borders.letterEnds(before: offset, in: bytes)
    }

    @inline(__always)
    private static func wordEnds(at offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset < bytes.count else { return true }
        let byte = bytes[offset]
        if byte.isASCIILetter { return byte.isUpper && bytes[offset - 1].isLower }
        if byte.isDigit { return !bytes[offset - 1].isDigit }
        return byte < 0x80 || !Borders.letterStarts(at: offset, in: bytes)
    }

    private static func separatorLength(at offset: Int, in bytes: [UInt8]) -> Int {
        switch bytes[offset] {
        case 0x20, 0x09, 0x2D, 0x2E, 0x2F, 0x5F, 0x27: return 1
        // No-break space; combining accents of decomposed text.
        case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : 0
        case 0xCC, 0xCD: return 2
        // The apostrophe ’.
        case 0xE2: return offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99 ? 3 : 0
        default: return 0
        }
    }
}
