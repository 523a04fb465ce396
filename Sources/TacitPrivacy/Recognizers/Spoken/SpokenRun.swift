/// Words side by side that say numbers, all of one language.
struct SpokenRun {
    struct Item {
        let word: SpokenWord
        let index: Int
        /// Whether no more than a blank or a hyphen stands before it.
        let isTight: Bool
        let isHyphened: Bool
    }

    private(set) var items: [Item] = []
    /// Index of the first word behind it.
    private(set) var end: Int
    /// The languages of all its words.
    private(set) var languages: UInt16 = .max

    /// The run that a word belongs to; nothing before `floor` does.
    init(around index: Int, from floor: Int, in words: Words) {
        var start = index
        while start > floor, Self.gap(after: start - 1, in: words) != .none, Self.isOfNumbers(start - 1, words) {
            start -= 1
        }
        self.init(from: start, in: words)
    }

    /// The run that starts at a word; empty if that one says no number.
    private init(from start: Int, in words: Words) {
        end = start
        // Words between two numbers.
        var others = 0
        while end < words.count {
            let gap = end == start ? Gap.loose : Self.gap(after: end - 1, in: words)
            guard gap != .none, Self.isPlain(end, words), let word = Self.word(end, languages, words),
                word.role != .plus || items.isEmpty
            else { return }
            others = word.isNumber ? 0 : others + 1
            guard others <= 3 else { return }
            items.append(Item(word: word, index: end, isTight: gap != .loose, isHyphened: gap == .hyphen))
            languages &= word.languages
            end += 1
        }
    }

    /// The run right behind this one.
    func next(in words: Words) -> SpokenRun? {
        guard end < words.count, Self.isOfNumbers(end, words) else { return nil }
        let next = SpokenRun(from: end, in: words)
        return next.items.isEmpty ? nil : next
    }

    private static func isOfNumbers(_ index: Int, _ words: Words) -> Bool {
        isPlain(index, words) && word(index, .max, words) != nil
    }

    private static func word(_ index: Int, _ languages: UInt16, _ words: Words) -> SpokenWord? {
        let table = SpokenNumberWords.shared
        if let word = table.word(words[index].hash, in: languages) { return word }
        let whole = table.italianWhole(words.bytes[words[index].range])
        return whole.flatMap { $0.languages & languages != 0 ? $0 : nil }
    }

    private static func isPlain(_ index: Int, _ words: Words) -> Bool {
        let word = words[index]
        return word.shape == .small || word.shape == .capital
    }

    private enum Gap { case none, loose, tight, hyphen }

    /// Blanks, commas, hyphens, dashes, dots and one line break, six bytes at most.
    private static func gap(after index: Int, in words: Words) -> Gap {
        let from = Int(words[index].end)
        let to = Int(words[index + 1].start)
        guard 1...6 ~= to - from else { return .none }
        var gap = Gap.tight
        var lines = 0
        for offset in from..<to {
            switch words.bytes[offset] {
            case 0x20, 0xC2, 0xA0: break
            case 0x2D:
                // A list has its hyphens behind line breaks.
                if lines > 0 { return .none }
                if to - from == 1 { gap = .hyphen } else { gap = .loose }
            case 0x2C, 0x2E: gap = .loose
            // … – —, and hyphens that don't break.
            case 0xE2, 0x80, 0x90, 0x91, 0x93, 0x94, 0xA6: gap = .loose
            case 0x0D: break
            case 0x0A:
                lines += 1
                gap = .loose
            default: return .none
            }
        }
        return lines > 1 ? .none : gap
    }
}
