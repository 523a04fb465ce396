internal import CTacitModels

/// Classes of words that stand in like places of large texts: surnames, given names, towns, nouns, verbs of saying. A word that
/// the labelled texts never met is known by its class.
///
/// A map without keys: the class of a word is the exclusive or of three places (an XOR filter with values; Graf, Lemire, "Xor
/// Filters", 2020). Beside six bits of class stand ten of the word's mark: a word that isn't there is taken for one that is
/// with a chance of 1 in 1,024. 1.23 places of two bytes a word, three reads a look-up, no branch on what is found.
package struct WordClasses {
    /// Three parts of one length.
    let places: UnsafeBufferPointer<UInt16>
    let seed: UInt32

    /// A table as training makes it.
    package struct Table: Sendable {
        package var places: [UInt16] = []
        package var seed: UInt32 = 0

        package init() {}
    }

    /// Classes are below it; 0 is none.
    package static let count: UInt8 = 64

    /// The class of a word as it is written, else of the word with or without a capital; 0 for none.
    ///
    /// - Parameter word: its hash as tokens have it, folded.
    @inline(__always)
    func find(_ word: UInt32, isCapital: Bool) -> UInt8 {
        guard places.count > 0 else { return 0 }
        let found = value(of: Self.key(word, isCapital: isCapital))
        return found > 0 ? found : value(of: Self.key(word, isCapital: !isCapital))
    }

    /// Asks for the places of a word in small letters and with a capital.
    @inline(__always)
    func prefetch(_ word: UInt32) {
        guard places.count > 0, let base = places.baseAddress else { return }
        @inline(__always) func ask(_ isCapital: Bool) {
            let place = Place(Self.key(word, isCapital: isCapital), seed: seed, length: UInt32(places.count / 3))
            tacit_prefetch(base + place.first)
            tacit_prefetch(base + place.second)
            tacit_prefetch(base + place.third)
        }
        ask(false)
        ask(true)
    }

    @inline(__always)
    private func value(of key: UInt32) -> UInt8 {
        let place = Place(key, seed: seed, length: UInt32(places.count / 3))
        let entry =
            UInt16(littleEndian: places[place.first]) ^ UInt16(littleEndian: places[place.second])
            ^ UInt16(littleEndian: places[place.third])
        return entry >> 6 == place.mark ? UInt8(entry & 63) : 0
    }

    package static func key(_ word: UInt32, isCapital: Bool) -> UInt32 { isCapital ? word ^ 0x5BD1_E995 : word }

    /// Where a key's three parts lie.
    private struct Place {
        let first: Int
        let second: Int
        let third: Int
        let mark: UInt16

        @inline(__always)
        init(_ key: UInt32, seed: UInt32, length: UInt32) {
            var hash = (UInt64(key) | UInt64(seed) << 32) &* 0x9E37_79B9_7F4A_7C15
            hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash >> 32
            func scaled(_ part: UInt64) -> Int { Int(((part & 0x1F_FFFF) &* UInt64(length)) >> 21) }
            first = scaled(hash)
            second = scaled(hash >> 21) + Int(length)
            third = scaled(hash >> 42) + 2 * Int(length)
            mark = UInt16(truncatingIfNeeded: (hash &* 0xBF58_476D_1CE4_E5B9) >> 54)
        }
    }

    /// A table for training; of several classes of a key the first counts. Takes time linear in the words.
    package static func table(_ words: [(key: UInt32, class: UInt8)]) -> Table {
        var table = Table()
        var seen = Set<UInt32>()
        let words = words.filter { seen.insert($0.key).inserted }
        guard !words.isEmpty else { return table }
        let length = UInt32(words.count) * 41 / 100 + 11
        // A try fails with a chance of some percent.
        for seed in UInt32(1)... {
            guard let places = peel(words, seed: seed, length: length) else { continue }
            table.places = places.map(\.littleEndian)
            table.seed = seed
            break
        }
        return table
    }

    /// Sets aside, again and again, a word that alone lies at one of its places; then fills these places backwards.
    private static func peel(_ words: [(key: UInt32, class: UInt8)], seed: UInt32, length: UInt32) -> [UInt16]? {
        let places = words.map { Place($0.key, seed: seed, length: length) }
        // How many words lie at a place, and the exclusive or of their numbers.
        var counts = [UInt32](repeating: 0, count: 3 * Int(length))
        var numbers = [Int](repeating: 0, count: 3 * Int(length))
        for (number, place) in places.enumerated() {
            for at in [place.first, place.second, place.third] {
                counts[at] += 1
                numbers[at] ^= number
            }
        }
        var order: [(number: Int, at: Int)] = []
        var alone = counts.indices.filter { counts[$0] == 1 }
        while let at = alone.popLast() {
            guard counts[at] == 1 else { continue }
            let number = numbers[at]
            order.append((number, at))
            let place = places[number]
            for other in [place.first, place.second, place.third] {
                counts[other] -= 1
                numbers[other] ^= number
                if counts[other] == 1 { alone.append(other) }
            }
        }
        guard order.count == words.count else { return nil }
        var table = [UInt16](repeating: 0, count: 3 * Int(length))
        for (number, at) in order.reversed() {
            let place = places[number]
            let entry = place.mark << 6 | UInt16(words[number].class & 63)
            table[at] = entry ^ table[place.first] ^ table[place.second] ^ table[place.third]
        }
        return table
    }
}
