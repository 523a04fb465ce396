/// The parts of a person's name that stand for the person alone.
enum NameParts {
    private static let particles = [
        "von", "van", "der", "den", "del", "della", "dos", "das", "les", "the", "und", "and", "zum", "zur", "bin",
        "ibn",
    ].map { packed($0.utf8) }
    private static let longestParticle = 5

    /// Parts of three letters or more of a name in a text, without particles. A name of one word has none.
    static func parts(of name: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var words = 0
        var start = name.lowerBound
        for end in name.lowerBound...name.upperBound where end == name.upperBound || isSeparator(text[end]) {
            if end > start {
                words += 1
                let word = withoutDots(text[start..<end])
                if isPart(word) { parts.append(word.startIndex..<word.endIndex) }
            }
            start = end + 1
        }
        return words > 1 ? parts : []
    }

    static func parts(of name: [UInt8]) -> [[UInt8]] { parts(of: name.indices, in: name).map { Array(name[$0]) } }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x2C || byte == 0x0A || byte == 0x09
    }

    /// Without the dots before a word and the one behind it.
    private static func withoutDots(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let word = word.drop { $0 == 0x2E }
        return word.last == 0x2E ? word.dropLast() : word
    }

    private static func isPart(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 3, !word.contains(where: \.isDigit) else { return false }
        return word.count > longestParticle || !particles.contains(packed(word))
    }

    /// Up to seven bytes as one number, ASCII letters small.
    private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(1) { $0 << 8 | UInt64($1.lowered) }
    }
}
