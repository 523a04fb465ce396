/// A read-only map from folded words to a byte: open addressing over 64-bit hashes, of which 56 bits are kept.
///
/// A word that isn't in it is taken for one of it with a chance of about 2⁻⁴⁰; texts made to collide gain a wrong flag,
/// no more.
struct WordTable: Sendable {
    /// Hash in the upper 56 bits, value in the lower 8; 0 is free.
    private var slots: [UInt64]
    private let mask: Int

    /// A table for at most `words` words, at most 60 % full.
    init(words: Int) {
        var size = 16
        while size * 6 < words * 10 {
            size *= 2
        }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// The words of a text, divided by blanks or newlines, all with one value.
    init(_ text: StaticString, value: UInt8 = 1) {
        self.init([(text, value)])
    }

    /// The words of several texts; a word of two texts has the bits of both values.
    init(_ lists: [(StaticString, UInt8)]) {
        self.init(words: lists.reduce(0) { $0 + $1.0.utf8CodeUnitCount / 3 } + 1)
        for (text, value) in lists {
            var hash = WordHash()
            var empty = true
            text.withUTF8Buffer { bytes in
                for byte in bytes {
                    if byte == 0x20 || byte == 0x0A {
                        if !empty { insert(hash.value, value) }
                        hash = WordHash()
                        empty = true
                    } else {
                        hash.add(byte)
                        empty = false
                    }
                }
            }
            if !empty { insert(hash.value, value) }
        }
    }

    /// Adds bits to the value of a word.
    mutating func insert(_ hash: UInt64, _ bits: UInt8) {
        var slot = Int(truncatingIfNeeded: hash >> 8) & mask
        let key = hash & ~0xFF
        while slots[slot] != 0 {
            if slots[slot] & ~0xFF == key {
                slots[slot] |= UInt64(bits)
                return
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = key | UInt64(bits)
    }

    /// The value of a word, or 0; never allocates.
    @inline(__always)
    func value(_ hash: UInt64) -> UInt8 {
        slots.withUnsafeBufferPointer { slots in
            var slot = Int(truncatingIfNeeded: hash >> 8) & mask
            while slots[slot] != 0 {
                if (slots[slot] ^ hash) & ~0xFF == 0 { return UInt8(truncatingIfNeeded: slots[slot]) }
                slot = (slot + 1) & mask
            }
            return 0
        }
    }

    /// Adds the words of a front-coded text (see `Scripts/gazetteer/generate.py`), flags shifted to their place.
    mutating func insert(frontCoded text: StaticString, shift: UInt8) {
        text.withUTF8Buffer { bytes in
            var word: [UInt8] = []
            word.reserveCapacity(64)
            var flags: UInt8 = 0
            var at = 0
            while at <= bytes.count {
                let byte = at < bytes.count ? bytes[at] : UInt8(ascii: "A")
                if byte.isUpper {
                    if flags != 0 {
                        var hash = WordHash()
                        for letter in word {
                            hash.add(letter)
                        }
                        insert(hash.value, flags << shift)
                    }
                    guard at + 1 < bytes.count else { return }
                    var next = at + 1
                    while next < bytes.count - 1, bytes[next] == 0x0A {
                        next += 1
                    }
                    word.removeLast(max(0, word.count - Int(byte - UInt8(ascii: "A"))))
                    flags = bytes[next] & 0x0F
                    at = next + 1
                } else {
                    if byte != 0x0A { word.append(byte) }
                    at += 1
                }
            }
        }
    }
}

/// Hash of a folded word, letter by letter (FNV-1a, then mixed).
struct WordHash {
    private var state: UInt64

    @inline(__always)
    mutating func add(_ letter: UInt8) {
        state = (state ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
    }

    @inline(__always)
    var value: UInt64 {
        var mixed = state
        mixed ^= mixed >> 32
        mixed = mixed &* 0xD6E8_FEB8_6659_FD93
        mixed ^= mixed >> 32
        return mixed
    }

    /// Hash of a word in small letters a–z.
    init(_ word: StaticString) {
        self.init()
        word.withUTF8Buffer { bytes in
            for byte in bytes {
                add(byte)
            }
        }
    }

    /// Hash of bytes with ASCII capitals made small.
    init(lowering bytes: ArraySlice<UInt8>) {
        self.init()
        for byte in bytes { add(byte.lowered) }
    }

    /// - Parameter start: another one gives other hashes.
    init(from start: UInt64 = 0xCBF2_9CE4_8422_2325) { state = start }
}
