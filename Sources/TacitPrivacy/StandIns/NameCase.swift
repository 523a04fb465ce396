/// How a word is written, and other ways to write it. Unicode's own mappings, without regard to language (no Turkish ı).
enum NameCase {
    /// All small, or small at the start.
    case small
    /// The first letter is a capital.
    case title
    /// Two letters or more, all capitals.
    case capitals

    init(_ word: [UInt8]) {
        let lower = Self.lowered(word)
        if word == lower {
            self = .small
        } else if word == Self.raised(word), word != Self.titled(lower) {
            self = .capitals
        } else {
            self = Self.titled(word) == word ? .title : .small
        }
    }

    /// A word in this case; one in title case keeps what it is after its first letter.
    func applied(to word: [UInt8]) -> [UInt8] {
        switch self {
        case .small: Self.lowered(word)
        case .title: word
        case .capitals: Self.raised(word)
        }
    }

    static func lowered(_ word: some Collection<UInt8>) -> [UInt8] {
        if word.allSatisfy({ $0 < 0x80 }) { return word.map(\.lowered) }
        return Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
    }

    static func raised(_ word: some Collection<UInt8>) -> [UInt8] {
        Array(String(decoding: word, as: UTF8.self).uppercased().utf8)
    }

    /// With a capital first letter; all else as it is.
    static func titled(_ word: some Collection<UInt8>) -> [UInt8] {
        let text = String(decoding: word, as: UTF8.self)
        return Array((text.prefix(1).uppercased() + text.dropFirst()).utf8)
    }
}
