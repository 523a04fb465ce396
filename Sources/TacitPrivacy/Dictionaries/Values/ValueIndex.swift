import TacitCore

/// Many values, looked for in a text with one look-up a word.
///
/// Values are keyed by the hash of their compact form; a text is hashed from the start of each word on, and goes on past four
/// bytes only where a value starts with these four. Linear: at most 256 bytes are hashed from the start of a word, however
/// many values there are.
struct ValueIndex: Sendable {
    struct Entry: Sendable {
        let kind: EntityKind
        let subtype: String?
        let score: Float
        let evidence: Evidence
        /// Endings that it may take; for a stem, one of which it must.
        let endings: NameEndings.Languages
        let isStem: Bool
        /// Also where its first letter is small.
        let followsSmall: Bool
        /// A common word too short to be told from one in capitals.
        let isShortAndCommon: Bool
        let form: FoldedValue.Form
        let breaks: UInt64
        let letters: Int
        /// From the first letter or digit of the value as it is written to behind the last one.
        let core: Range<Int>
        /// Where the index has the value as it is written.
        var written = 0..<0
        /// Where the index has the start of its compact form, `FoldedValue.maximumCompact` bytes at most.
        var compact = 0..<0
        /// The next with the same hash, or -1.
        var next: Int32 = -1
    }

    /// Length of the start by which most words are passed over.
    static let prefix = 4

    private(set) var entries: [Entry] = []
    /// The values and their compact forms, one after the other.
    private(set) var bytes: [UInt8] = []
    private var hashes = ValueHashTable()
    /// One bit for a sort of first four bytes: passes over most words of most texts without a hash. Where there are so many values
    /// that most bits are set, `hashes` does.
    private var openings = [UInt64](repeating: 0, count: 64)
    /// Lengths of values below four: bit n for one of n bytes.
    private(set) var shortLengths: UInt64 = 0
    /// Lengths of 63 and more.
    private(set) var longLengths: Set<Int> = []
    private(set) var longest = 0

    var isEmpty: Bool { entries.isEmpty }

    /// How many values may have the same letters and digits.
    static let maximumBucket = 64

    /// - Parameters:
    ///   - entry: without its places in the index.
    ///   - limit: how many values with the same letters and digits there may be.
    mutating func insert(_ entry: Entry, written: [UInt8], compact: [UInt8], limit: Int) {
        let compact = compact.prefix(FoldedValue.maximumCompact)
        let count = compact.count
        var hash = WordHash.ofValue
        var opening: UInt32 = 0
        for (index, byte) in compact.enumerated() {
            hash.add(byte)
            opening |= index < Self.prefix ? UInt32(byte) << UInt32(8 * index) : 0
            if index == Self.prefix - 1 {
                let (word, bit) = Self.place(of: opening)
                openings[word] |= bit
                hashes.addLength(min(count, 63), of: hash.value)
            }
        }
        let head = hashes.head(hash.value)
        var other = head
        var size = 0
        while other >= 0 {
            if isSame(Int(other), entry, written) { return }
            other = entries[Int(other)].next
            size += 1
        }
        guard size < limit else { return }
        if count < Self.prefix { shortLengths |= 1 << UInt64(count) }
        if count >= 63 { longLengths.insert(count) }
        longest = max(longest, count)
        hashes.setHead(Int32(entries.count), of: hash.value)
        append(entry, written, compact, next: head)
    }

    private mutating func append(_ entry: Entry, _ written: [UInt8], _ compact: ArraySlice<UInt8>, next: Int32) {
        if entries.isEmpty {
            entries.reserveCapacity(8)
            bytes.reserveCapacity(256)
        }
        var entry = entry
        entry.next = next
        entry.written = bytes.count..<bytes.count + written.count
        bytes += written
        entry.compact = bytes.count..<bytes.count + compact.count
        bytes += compact
        entries.append(entry)
    }

    /// Whether a new entry would find nothing that an old one doesn't.
    private func isSame(_ old: Int, _ new: Entry, _ written: [UInt8]) -> Bool {
        entries[old].isStem == new.isStem && entries[old].form == new.form && entries[old].breaks == new.breaks
            && entries[old].evidence.contains(.part) == new.evidence.contains(.part)
            && (new.form != .literal || bytes[entries[old].written].elementsEqual(written))
    }

    /// Whether a value may start with four bytes, the first lowest.
    @inline(__always)
    func mayStart(with opening: UInt32) -> Bool {
        let (word, bit) = Self.place(of: opening)
        return openings[word] & bit != 0
    }

    @inline(__always)
    private static func place(of opening: UInt32) -> (word: Int, bit: UInt64) {
        let hash = (opening &* 0x9E37_79B1) >> 20
        return (Int(hash >> 6), 1 << UInt64(hash & 63))
    }

    /// Lengths of the values that start with four bytes of this hash: bit n for n bytes, bit 63 for longer ones.
    @inline(__always)
    func lengths(startingWith hash: UInt64) -> UInt64 { hashes.lengths(hash) }

    /// The first of the entries with a hash, or -1.
    func head(_ hash: UInt64) -> Int32 { hashes.head(hash) }
}
