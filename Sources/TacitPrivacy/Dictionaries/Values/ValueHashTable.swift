extension WordHash {
    private static let secret = UInt64.random(in: .min ... .max)

    /// Of a compact value: from a secret start, so that nobody can make values collide.
    @inline(__always)
    static var ofValue: WordHash { WordHash(from: secret) }
}

/// What is known of the hashes of values and of their first four bytes: open addressing, with a filter before it.
struct ValueHashTable {
    private struct Slot {
        var hash: UInt64 = 0
        /// For a hash of four bytes: bit n for a value of n bytes that starts with them, bit 63 for longer ones.
        var lengths: UInt64 = 0
        /// For a hash of a whole value: its first entry; -1 if it is none.
        var head: Int32 = -1

        @inline(__always)
        var isFree: Bool { lengths == 0 && head < 0 }
    }

    /// At most half of them in use; a power of two of them, or none.
    private var slots: [Slot] = []
    private var used = 0
    /// Bits of the hashes of four bytes, 16 for each slot: passes over most words without a look at the slots.
    private var filter: [UInt16] = []

    func head(_ hash: UInt64) -> Int32 {
        slots.isEmpty ? -1 : slots[place(of: hash)].head
    }

    /// 0 for a hash that no value starts with.
    @inline(__always)
    func lengths(_ hash: UInt64) -> UInt64 {
        guard !slots.isEmpty, filter[filterWord(hash)] >> UInt16(hash >> 60) & 1 == 1 else { return 0 }
        return slots[place(of: hash)].lengths
    }

    mutating func setHead(_ head: Int32, of hash: UInt64) {
        slots[slot(for: hash)].head = head
    }

    mutating func addLength(_ length: Int, of hash: UInt64) {
        let slot = slot(for: hash)
        slots[slot].lengths |= 1 << UInt64(length)
        filter[filterWord(hash)] |= 1 << UInt16(hash >> 60)
    }

    /// The slot that has a hash, or the free one where it would be.
    private func place(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while !slots[place].isFree, slots[place].hash != hash { place = (place + 1) & mask }
        return place
    }

    @inline(__always)
    private func filterWord(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 24) & (filter.count - 1) }

    /// The slot of a hash, which is to be put to use.
    private mutating func slot(for hash: UInt64) -> Int {
        if used * 2 >= slots.count { grow() }
        let place = place(of: hash)
        if slots[place].isFree {
            used += 1
            slots[place].hash = hash
        }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: max(32, old.count * 2))
        filter = [UInt16](repeating: 0, count: slots.count)
        for slot in old where !slot.isFree {
            slots[place(of: slot.hash)] = slot
            if slot.lengths != 0 { filter[filterWord(slot.hash)] |= 1 << UInt16(slot.hash >> 60) }
        }
    }
}
