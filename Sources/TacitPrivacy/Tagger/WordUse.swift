internal import CTacitModels

/// How the texts of training use a word: whether it is written small, how often it came, whether it was ever part of a name.
/// A capital says little of a word that always has one, and much of one that training never met.
package enum WordUse: UInt8, Sendable {
    /// Met seldom or never.
    case unknown
    /// Met often, always small, never part of anything: in small letters such a word is passed over.
    case plain
    case small
    case mixed
    /// With a capital inside sentences; met too seldom to say more.
    case capital
    /// With a capital, and seldom part of anything: a German noun, a month, a word of headings.
    case capitalNoun
    /// With a capital, and mostly part of something.
    case name
}

/// What is known of a word: its use, and in how common speech it stands.
struct KnownWord {
    var use: WordUse
    /// 0 for rare or never met, 1 to 3: from about 5, 20 and 100 in a million words of any language.
    var frequency: UInt8

    static let unknown = KnownWord(use: .unknown, frequency: 0)
}

/// What training knows of words: open addressing over their hashes, 11 bits of which are kept beside two of the frequency and
/// three of the use. A word that isn't there is taken for one that is with a chance of about 1 in 500.
package struct WordUses {
    /// A power of two; 0 is free.
    let slots: UnsafeBufferPointer<UInt16>

    @inline(__always)
    func known(_ word: UInt32) -> KnownWord {
        guard slots.count > 0 else { return .unknown }
        let mask = slots.count - 1
        var slot = Int(Self.place(of: word)) & mask
        // A table that training wrote ends each search at a free place; a file of others may have none.
        for _ in 0..<slots.count {
            let entry = UInt16(littleEndian: slots[slot])
            if entry == 0 { return .unknown }
            if entry >> 5 == Self.mark(of: word) {
                return KnownWord(
                    use: WordUse(rawValue: UInt8(entry & 7)) ?? .unknown, frequency: UInt8(entry >> 3 & 3))
            }
            slot = (slot + 1) & mask
        }
        return .unknown
    }

    @inline(__always)
    func prefetch(_ word: UInt32) {
        guard slots.count > 0, let base = slots.baseAddress else { return }
        tacit_prefetch(base + (Int(Self.place(of: word)) & (slots.count - 1)))
    }

    private static func place(of word: UInt32) -> UInt32 { (word &* 0x9E37_79B1) >> 7 }
    private static func mark(of word: UInt32) -> UInt16 { UInt16(truncatingIfNeeded: (word &* 0x85EB_CA6B) >> 21) }

    /// A table for training, at most four fifths full.
    package static func table(_ words: [(word: UInt32, use: WordUse, frequency: UInt8)]) -> [UInt16] {
        guard !words.isEmpty else { return [] }
        var size = 16
        while size * 4 < words.count * 5 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (word, use, frequency) in words where use != .unknown || frequency > 0 {
            var slot = Int(place(of: word)) & (size - 1)
            while slots[slot] != 0, slots[slot] >> 5 != mark(of: word) { slot = (slot + 1) & (size - 1) }
            if slots[slot] == 0 {
                slots[slot] = mark(of: word) << 5 | UInt16(frequency & 3) << 3 | UInt16(use.rawValue)
            }
        }
        return slots.map(\.littleEndian)
    }
}
