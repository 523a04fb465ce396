/// Marks words that stand elsewhere in the text in another case: "May" that is also "may" is seldom a name, "Weber"
/// that has a capital in the middle of a sentence is one at its start too.
enum Repeats {
    /// Tokens of a text that are looked at; more would make the table large for nothing.
    private static let maximum = 1 << 16

    static func mark(_ tokens: inout [Token]) {
        guard tokens.count > 3 else { return }
        var size = 16
        while size < 2 * min(tokens.count, maximum) { size *= 2 }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { slots in
            slots.initialize(repeating: 0)
            let mask = size - 1
            @inline(__always) func slot(of word: UInt32) -> Int { Int(word >> 2) & mask }
            // No probing: a collision of two words is a wrong hint at worst. The two lowest bits hold what was seen.
            for token in tokens.prefix(maximum) {
                let seen: UInt32
                switch token.shape {
                case TagShape.small, TagShape.shortSmall: seen = 1
                case TagShape.capital where !token.traits.contains(.startsSentence): seen = 2
                default: continue
                }
                let at = slot(of: token.word)
                let key = token.word & ~3
                if slots[at] & ~3 == key { slots[at] |= seen } else if slots[at] == 0 { slots[at] = key | seen }
            }
            for index in tokens.indices {
                let value = slots[slot(of: tokens[index].word)]
                guard value & ~3 == tokens[index].word & ~3 else { continue }
                if value & 1 != 0 { tokens[index].traits.insert(.seenSmall) }
                if value & 2 != 0 { tokens[index].traits.insert(.seenCapital) }
            }
        }
    }
}
