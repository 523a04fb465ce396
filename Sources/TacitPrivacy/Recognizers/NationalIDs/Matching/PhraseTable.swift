/// A set of phrases, each with the topics that it speaks of, matched letter by letter in one walk.
///
/// Phrases are of any script; they ignore case and, in Latin letters, accents, and between letters of a phrase may stand
/// up to two of blank, `_`, `-`, `.`, `/` and apostrophe: `tax id` is also found in "TaxID", "tax_id", "tax-id" and
/// "Tax I.D.". A phrase starts and ends where a word does; a change from a small letter to a capital and from a letter
/// to a digit is a border too.
final class PhraseTable: Sendable {
    /// A letter of a phrase; its children stand side by side.
    private struct Node {
        var letter: UInt8
        var childCount: UInt8 = 0
        var firstChild: UInt16 = 0
        /// Index in `topics`; 0: no phrase ends here.
        var topics: UInt16 = 0
    }

    private let nodes: [Node]
    private let topics: [Topics]
    /// First node by letter; 0 for none, since node 0 is the root.
    private let roots: [UInt16]
    /// Bytes from 0xC0 with which phrases can start: a bit for each.
    private let leads: UInt64
    /// How phrases start.
    let beginnings: LetterTriples
    /// How phrases of two letters or more end: the last letter first.
    let endings: LetterTriples
    /// Phrases of one letter: a bit for each letter.
    private let singleLetters: UInt128

    init(_ phrases: some Sequence<(phrase: String, topics: Topics)>) {
        beginnings = LetterTriples(phrases: phrases.map(\.phrase))
        endings = LetterTriples(endsOf: phrases.map(\.phrase))
        var singleLetters: UInt128 = 0
        var leads: UInt64 = 0
        let root = Branch()
        for (phrase, topics) in phrases {
            let bytes = Array(phrase.utf8)
            if bytes.count == 1, bytes[0] < 0x80 { singleLetters |= 1 << UInt128(bytes[0]) }
            leads |= Self.leads(of: bytes)
            root.insert(bytes, topics: topics)
        }
        var nodes = [Node(letter: 0)]
        var topics = [Topics()]
        var roots = [UInt16](repeating: 0, count: 256)
        var branches = [root]
        var next = 0
        while next < branches.count {
            let children = branches[next].children.sorted { $0.key < $1.key }
            nodes[next].firstChild = UInt16(nodes.count)
            nodes[next].childCount = UInt8(children.count)
            for (letter, branch) in children {
                if next == 0 { roots[Int(letter)] = UInt16(nodes.count) }
                var node = Node(letter: letter)
                if !branch.topics.isEmpty {
                    node.topics = UInt16(topics.count)
                    topics.append(branch.topics)
                }
                nodes.append(node)
                branches.append(branch)
            }
            next += 1
        }
        self.nodes = nodes
        self.topics = topics
        self.roots = roots
        self.singleLetters = singleLetters
        self.leads = leads
    }

    /// Phrases with up to 64 topics, as bits.
    convenience init(_ phrases: some Sequence<(phrase: String, value: UInt64)>) {
        self.init(phrases.map { (phrase: $0.phrase, topics: Topics(bits: $0.value)) })
    }

    /// Phrases by their letters, while the table is made.
    private final class Branch {
        var children: [UInt8: Branch] = [:]
        var topics = Topics()

        func insert(_ phrase: [UInt8], topics added: Topics) {
            var branch = self
            var offset = 0
            while offset < phrase.count {
                let (letter, length) = FoldedLetters.anyScript(offset, in: phrase)
                offset += length
                if letter == 0 { continue }
                let next = branch.children[letter] ?? Branch()
                branch.children[letter] = next
                branch = next
            }
            branch.topics.formUnion(added)
        }
    }

    /// The first bytes of a phrase if its first letter has an accent, or is of another script, in either case.
    private static func leads(of phrase: [UInt8]) -> UInt64 {
        let letter = FoldedLetters.anyScript(0, in: phrase).letter
        let leads: ClosedRange<UInt8>
        switch letter {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): leads = 0xC3...0xC5
        case 0xCE, 0xCF: leads = 0xCE...0xCF
        case 0xD0, 0xD1: leads = 0xD0...0xD1
        case 0xC0...: leads = letter...letter
        default: return 0
        }
        return leads.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// Whether a phrase may start with the letters at an offset.
    @inline(__always)
    func mayBegin(at offset: Int, in bytes: [UInt8]) -> Bool {
        let byte = bytes[offset]
        return byte < 0x80
            ? beginnings.allows(offset, in: bytes) : byte >= 0xC0 && leads &>> UInt64(byte & 63) & 1 == 1
    }

    /// Whether a phrase may end with the ASCII letter or digit at an offset.
    @inline(__always)
    func mayEnd(with byte: UInt8, at offset: Int, in text: ScanText) -> Bool {
        let before = text.byte(offset - 1)
        if endings.contains(byte, before, text.byte(offset - 2)) { return true }
        guard !before.isAlphanumeric || before.isLower && byte.isUpper else { return false }
        return singleLetters >> UInt128(byte.lowered) & 1 == 1
    }

    /// Whether the last letter or digit before an offset, at most `reach` bytes away, may end a phrase of this table or of
    /// another one. Letters beyond ASCII may.
    @inline(__always)
    func mayEnd(before start: Int, within reach: Int, or other: PhraseTable, in text: ScanText) -> Bool {
        var offset = start - 1
        let floor = max(0, start - reach)
        while offset >= floor {
            let byte = text.bytes[offset]
            if byte >= 0x80 { return true }
            if byte.isAlphanumeric {
                return mayEnd(with: byte, at: offset, in: text) || other.mayEnd(with: byte, at: offset, in: text)
            }
            offset -= 1
        }
        return false
    }

    /// As `longest`, for phrases with up to 64 topics.
    func match(at offset: Int, limit: Int, in bytes: [UInt8]) -> (end: Int, value: UInt64)? {
        walk(from: offset, limit: limit, in: bytes).map { ($0.end, topics[$0.topics].bits) }
    }

    /// The longest phrase that starts at `offset` and ends by `limit`.
    ///
    /// The caller sees to it that a word starts there.
    func longest(at offset: Int, limit: Int, in bytes: [UInt8]) -> (end: Int, topics: Topics)? {
        walk(from: offset, limit: limit, in: bytes).map { ($0.end, topics[$0.topics]) }
    }

    /// As `longest`, with the topics as an index.
    private func walk(from offset: Int, limit: Int, in bytes: [UInt8]) -> (end: Int, topics: Int)? {
        nodes.withUnsafeBufferPointer { nodes in
            var position = offset
            var node = 0
            var skipped = 0
            var best: (end: Int, topics: Int)?
            while position < limit {
                let (letter, length) = FoldedLetters.anyScript(position, in: bytes)
                if letter == 0 {
                    guard node != 0, skipped < 2 else { break }
                    let passed = Self.separatorLength(at: position, in: bytes)
                    guard passed > 0 else { break }
                    position += passed
                    skipped += 1
                    continue
                }
                if node == 0 {
                    node = Int(roots[Int(letter)])
                    guard node != 0 else { break }
                } else {
                    var child = Int(nodes[node].firstChild)
                    let end = child + Int(nodes[node].childCount)
                    while child < end, nodes[child].letter != letter { child += 1 }
                    guard child < end else { break }
                    node = child
                }
                position += length
                skipped = 0
                if nodes[node].topics != 0, position <= limit, Self.wordEnds(at: position, in: bytes) {
                    best = (position, Int(nodes[node].topics))
                }
            }
            return best
        }
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
