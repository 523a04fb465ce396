/// Numbers the features that occur often enough, in two passes: first counts, then numbers. Open addressing; 12 bytes a slot.
struct FeatureIndex {
    /// Times that a feature must occur to be learned.
    private let minimum: UInt8
    /// Counts by a part of the key: features that share a cell count together, so that a few rare ones get through.
    private var counts: [UInt8]
    private var keys: [UInt64] = []
    private var numbers: [Int32] = []
    private(set) var count = 0

    init(minimum: UInt8) {
        self.minimum = minimum
        counts = [UInt8](repeating: 0, count: 1 << 28)
    }

    mutating func see(_ key: UInt64) {
        let cell = Int(key >> 36)
        if counts[cell] < minimum { counts[cell] += 1 }
    }

    /// The number of a feature, -1 for one that is too rare. Not before all were seen.
    mutating func number(of key: UInt64) -> Int32 {
        guard counts[Int(key >> 36)] >= minimum else { return -1 }
        if (count + 1) * 3 > keys.count * 2 { grow() }
        let slot = slot(of: key)
        if numbers[slot] < 0 {
            keys[slot] = key
            numbers[slot] = Int32(count)
            count += 1
        }
        return numbers[slot]
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ key >> 31) & mask
        while numbers[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        let size = max(1 << 20, oldKeys.count * 2)
        keys = [UInt64](repeating: 0, count: size)
        numbers = [Int32](repeating: -1, count: size)
        for index in oldKeys.indices where oldNumbers[index] >= 0 {
            let slot = slot(of: oldKeys[index])
            keys[slot] = oldKeys[index]
            numbers[slot] = oldNumbers[index]
        }
    }

    /// All numbered keys, by number.
    func allKeys() -> [UInt64] {
        var all = [UInt64](repeating: 0, count: count)
        for index in keys.indices where numbers[index] >= 0 { all[Int(numbers[index])] = keys[index] }
        return all
    }
}
