/// The parts of a person's name that stand for the person alone.
enum NameParts {
    private static let particles: Set<[UInt8]> = Set(
        [
            "von", "van", "der", "den", "del", "della", "dos", "das", "les", "the", "und", "and", "zum", "zur", "bin",
            "ibn",
        ]
        .map { Array($0.utf8) })

    /// Parts of three letters or more, without particles. A name of one word has none.
    static func parts(of name: [UInt8]) -> [[UInt8]] {
        let words = name.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x0A || $0 == 0x09 }
        guard words.count > 1 else { return [] }
        return words.map { word in Array(word.drop { $0 == 0x2E }) }.map { word in
            word.last == 0x2E ? Array(word.dropLast()) : word
        }.filter { word in
            word.count >= 3 && !particles.contains(word.map(\.lowered)) && word.allSatisfy { !$0.isDigit }
        }
    }
}
