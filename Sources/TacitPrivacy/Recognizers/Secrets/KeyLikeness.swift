/// Whether characters look chosen at random, as keys are, and not like words, placeholders or code.
enum KeyLikeness {
    /// For what follows a known prefix: enough different characters, and not a placeholder such as `xxxx` or
    /// `your_key_here`.
    ///
    /// Time is bounded: only the first 64 bytes are looked at.
    static func looksRandom(_ bytes: ArraySlice<UInt8>) -> Bool {
        let sample = bytes.prefix(64)
        let (distinct, sorts) = count(sample)
        // Capitals alone do where an alphabet has few digits (AWS: base32).
        let isMixed = sorts >= 2 || (sample.count >= 16 && sample.allSatisfy(\.isUpper))
        return distinct >= min(8, sample.count / 2) && isMixed && !isPlaceholder(sample, words: fillers)
    }

    /// For a value that only a name announces (`API_KEY=`): long enough, with digits and letters mixed.
    static func isKeyLike(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 8 else { return false }
        let sample = bytes.prefix(64)
        let (distinct, sorts) = count(sample)
        guard distinct >= 6, !isPlaceholder(sample) else { return false }
        if sorts >= 2, sample.contains(where: \.isDigit) { return true }
        // Long runs of letters of both cases without blanks are keys too, but not camelCase words.
        return sample.count >= 20 && distinct >= 12 && changes(sample) >= sample.count / 3
    }

    /// For letters after a known prefix, without a digit: both cases, changing more often than in words.
    static func isMixedLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
        let sample = bytes.prefix(64)
        return sample.allSatisfy { $0.isLower || $0.isUpper } && changes(sample) >= max(4, sample.count / 6)
    }

    /// Different characters, and how many of digits, small letters, capitals, others occur.
    private static func count(_ bytes: ArraySlice<UInt8>) -> (distinct: Int, sorts: Int) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var sorts: UInt8 = 0
        for byte in bytes {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
            sorts |= byte.isDigit ? 1 : byte.isLower ? 2 : byte.isUpper ? 4 : 8
        }
        return (low.nonzeroBitCount + high.nonzeroBitCount, sorts.nonzeroBitCount)
    }

    /// Changes between small letters, capitals and digits.
    private static func changes(_ bytes: ArraySlice<UInt8>) -> Int {
        zip(bytes, bytes.dropFirst()).count { $0.isLower != $1.isLower || $0.isDigit != $1.isDigit }
    }

    /// Whether a value stands for another one: `xxxx`, `****`, `<your-api-key>`, `YOUR_TOKEN`, `example`.
    static func isPlaceholder(_ bytes: ArraySlice<UInt8>) -> Bool { isPlaceholder(bytes, words: allWords) }

    private static func isPlaceholder(_ bytes: ArraySlice<UInt8>, words: [[UInt8]]) -> Bool {
        guard let first = bytes.first else { return true }
        if bytes.allSatisfy({ $0 == first }) { return true }
        if bytes.allSatisfy({ masks.contains($0) || $0 >= 0x80 }), bytes.contains(where: { $0 < 0x80 }) {
            return !bytes.contains { $0.isDigit && $0 != 0x30 }
        }
        var run = 0
        var last: UInt8 = 0
        for byte in bytes {
            // The same byte again: `xXxX` comes up by chance in long keys.
            run = byte == last ? run + 1 : 1
            last = byte
            if run >= 4, byte.lowered == 0x78 || byte == 0x2A { return true }
        }
        for offset in bytes.indices where isFirst[Int(bytes[offset])] {
            let rest = bytes[offset...]
            if words.contains(where: { word in
                word.count <= rest.count && zip(word, rest).allSatisfy { $0 == $1.lowered }
            }) {
                return true
            }
        }
        return false
    }

    /// Words of a value that is to be filled in.
    private static let fillers = [
        "your", "placeholder", "redacted", "insert", "replace", "goes-here", "goes_here", "_here", "-here", "<", "${",
        "{{",
    ].map { Array($0.utf8) }

    /// Words of documentation. Behind a known prefix they prove nothing: documented keys (`AKIA…EXAMPLE`) are masked
    /// like any other.
    private static let samples = ["example", "dummy", "sample"].map { Array($0.utf8) }

    private static let allWords = fillers + samples

    /// What values are made unreadable with.
    private static let masks = ASCIISet("xX*.-_#?0=")

    /// Bytes with which a word of the list starts, in either case.
    private static let isFirst: [Bool] = (0...255).map { (byte: UInt8) in
        (fillers + samples).contains { $0[0] == byte.lowered }
    }
}
