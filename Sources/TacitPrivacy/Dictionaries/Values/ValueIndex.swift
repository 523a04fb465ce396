import TacitCore

/// Many values, looked for in a text with one look-up a word.
///
/// Values are keyed by the hash of their compact form; a text is hashed from the start of each word on, and goes on past four
/// bytes only where a value starts with these four. Linear: at most 256 bytes are hashed from the start of a word, however
/// many values there are.
struct ValueIndex: Sendable {
    struct Entry: Sendable {
        let value: FoldedValueKey
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
        /// The next with the same hash.
        var next: Int32
    }

    /// What is compared once the hashes are equal.
    struct FoldedValueKey: Sendable {
        let bytes: [UInt8]
        let compact: [UInt8]
        let breaks: UInt64
        let form: FoldedValue.Form
        let core: Range<Int>
        let letters: Int
    }

    /// Length of the start by which most words are passed over.
    static let prefix = 4

    private(set) var entries: [Entry] = []
    private var heads: [UInt64: Int32] = [:]
    /// By the hash of the first four bytes: bit n for a value of n bytes, bit 63 for longer ones.
    private var lengths: [UInt64: UInt64] = [:]
    /// Lengths below four, the same way.
    private(set) var shortLengths: UInt64 = 0
    /// Lengths of 63 and more.
    private(set) var longLengths: Set<Int> = []
    private(set) var longest = 0
    /// Bits of the hashes in `lengths`; a power of two of them.
    private var filter: [UInt64] = []

    var isEmpty: Bool { entries.isEmpty }

    /// How many values may have the same letters and digits.
    static let maximumBucket = 64

    mutating func insert(_ entry: Entry, limit: Int) {
        if entries.isEmpty {
            filter = [UInt64](repeating: 0, count: 32)
            entries.reserveCapacity(16)
            heads.reserveCapacity(16)
            lengths.reserveCapacity(16)
        }
        let compact = entry.value.compact
        let count = min(compact.count, FoldedValue.maximumCompact)
        var hash = ValueHash()
        for index in 0..<count {
            hash.add(compact[index])
            if index == Self.prefix - 1 {
                lengths[hash.value, default: 0] |= 1 << UInt64(min(count, 63))
                mark(hash.value)
            }
        }
        let head = heads[hash.value] ?? -1
        var other = head
        var size = 0
        while other >= 0 {
            if Self.isSame(entries[Int(other)], entry) { return }
            other = entries[Int(other)].next
            size += 1
        }
        guard size < limit else { return }
        if count < Self.prefix { shortLengths |= 1 << UInt64(count) }
        if count >= 63 { longLengths.insert(count) }
        longest = max(longest, count)
        var entry = entry
        entry.next = head
        heads[hash.value] = Int32(entries.count)
        entries.append(entry)
        if entries.count * 16 > filter.count * 64 { grow() }
    }

    /// Whether a new entry would find nothing that the old one doesn't.
    private static func isSame(_ old: Entry, _ new: Entry) -> Bool {
        old.isStem == new.isStem && old.value.form == new.value.form && old.value.breaks == new.value.breaks
            && old.evidence.contains(.part) == new.evidence.contains(.part)
            && (old.value.form != .literal || old.value.bytes == new.value.bytes)
    }

    private mutating func mark(_ hash: UInt64) {
        let bit = Int(truncatingIfNeeded: hash >> 16) & (filter.count * 64 - 1)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    private mutating func grow() {
        filter = [UInt64](repeating: 0, count: filter.count * 4)
        for hash in lengths.keys { mark(hash) }
    }

    /// `false` for most hashes that are none of a value or its start.
    @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool {
        let bit = Int(truncatingIfNeeded: hash >> 16) & (filter.count * 64 - 1)
        return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    /// Lengths of the values that start with four bytes of this hash.
    func lengths(startingWith hash: UInt64) -> UInt64 { lengths[hash] ?? 0 }

    /// The first of the entries with a hash, or -1.
    func head(_ hash: UInt64) -> Int32 { heads[hash] ?? -1 }
}

/// Hash of a compact value, byte by byte (FNV-1a, then mixed), from a secret start, so that nobody can make values collide.
struct ValueHash {
    private static let start = UInt64.random(in: .min ... .max)
    private var state = Self.start

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    var value: UInt64 {
        var mixed = state
        mixed ^= mixed >> 32
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        mixed ^= mixed >> 32
        return mixed
    }
}
