/// The number that a run of words says.
struct SpokenNumber {
    /// What is said in one breath: a digit, a number below a thousand.
    struct Part {
        var value: Int
        var digits: Int
        /// A digit, also one that is doubled.
        var isDigit: Bool { digits == 1 || isRepeated }
        var isRepeated = false
    }

    private(set) var parts: [Part] = []
    /// Digits in all.
    private(set) var digits = 0
    /// Digits that are said alone.
    private(set) var singles = 0
    /// Starts with a zero or with "plus", as phone numbers do.
    private(set) var startsAsPhone = false
    private(set) var hasHundreds = false
    /// Indices of the first and last word.
    private(set) var first = 0
    private(set) var last = 0

    /// More is no number that anybody has.
    private static let most = 40

    /// `nil` if it is too short or counting.
    init?(_ run: SpokenRun) {
        let items = run.items
        guard items.count >= SpokenNumberRecognizer.fewest,
            let start = items.firstIndex(where: { ![.link, .filler].contains($0.word.role) }),
            let stop = items.lastIndex(where: { $0.word.isNumber }), start < stop
        else { return nil }
        guard items[start...stop].count(where: { $0.word.isNumber }) >= SpokenNumberRecognizer.fewest else {
            return nil
        }
        first = items[start].index
        last = items[stop].index
        var reader = Reader(items: items[start...stop], isFrench: run.languages & SpokenNumberWords.frenchBit != 0)
        while let part = reader.next() {
            digits += part.digits
            guard digits <= Self.most else { return nil }
            singles += part.isDigit ? part.digits : 0
            hasHundreds = hasHundreds || part.digits == 3 && !part.isRepeated
            parts.append(part)
        }
        guard digits >= 6, parts.count >= 3, !Self.isCounting(parts), !Self.isYears(parts) else { return nil }
        startsAsPhone = items[start].word.role == .plus || parts[0].value == 0
    }

    func range(in words: Words) -> Range<Int> { Int(words[first].start)..<Int(words[last].end) }

    /// "one two three four five six", "ten nine eight", "two four six eight", "one two, one two": all steps up or down,
    /// none of more than one, or most of one in the same direction as the step beside it.
    private static func isCounting(_ parts: [Part]) -> Bool {
        let steps = zip(parts.dropFirst(), parts).map { $0.value - $1.value }
        if steps.allSatisfy({ $0 == steps[0] }) || steps.allSatisfy({ abs($0) <= 1 }) { return true }
        let isOneWay = steps.allSatisfy { $0 >= 0 } || steps.allSatisfy { $0 <= 0 }
        if steps.count >= 5, isOneWay, steps.count(where: { $0 != 0 }) * 2 >= steps.count { return true }
        let counted = steps.indices.count { index in
            abs(steps[index]) == 1
                && (index > 0 && steps[index - 1] == steps[index]
                    || index + 1 < steps.count && steps[index + 1] == steps[index])
        }
        return counted * 10 >= steps.count * 7
    }

    /// "nineteen eighty-two, nineteen ninety", "twenty twenty-four".
    private static func isYears(_ parts: [Part]) -> Bool {
        parts.count.isMultiple(of: 2)
            && parts.indices.allSatisfy { index in
                parts[index].digits == 2 && (!index.isMultiple(of: 2) || 17...20 ~= parts[index].value)
            }
    }

    /// Puts tens and units together: "trente-quatre", "treinta y cuatro", "doscientos tres", "quatre-vingt-dix".
    private struct Reader {
        let items: ArraySlice<SpokenRun.Item>
        let isFrench: Bool
        var at: Int

        init(items: ArraySlice<SpokenRun.Item>, isFrench: Bool) {
            self.items = items
            self.isFrench = isFrench
            at = items.startIndex
        }

        mutating func next() -> Part? {
            while at < items.endIndex {
                let word = items[at].word
                at += 1
                switch word.role {
                case .plus, .link, .filler: continue
                case .double, .triple:
                    guard let unit = digit() else { continue }
                    let count = word.role == .double ? 2 : 3
                    return Part(value: unit, digits: count, isRepeated: true)
                case .unit:
                    if word.value > 0, isHundred() {
                        at += 1
                        return Part(value: Int(word.value) * 100 + belowHundred(), digits: 3)
                    }
                    if isFrench, word.value == 4, let twenty = peek(), twenty.isHyphened, twenty.word.role == .tens,
                        twenty.word.value == 20
                    {
                        at += 1
                        return Part(value: 80 + rest(below: 20), digits: 2)
                    }
                    return Part(value: Int(word.value), digits: 1)
                case .pair:
                    if isFrench, word.value == 10 { return Part(value: 10 + rest(below: 10), digits: 2) }
                    return Part(value: Int(word.value), digits: 2)
                case .tens: return Part(value: tens(word.value), digits: 2)
                case .whole: return Part(value: Int(word.value), digits: 3)
                case .hundreds, .hundred:
                    return Part(value: Int(max(1, word.value)) * 100 + belowHundred(), digits: 3)
                }
            }
            return nil
        }

        /// The item that follows with a blank or hyphen between.
        private func peek(_ ahead: Int = 0) -> SpokenRun.Item? {
            at + ahead < items.endIndex && items[at + ahead].isTight ? items[at + ahead] : nil
        }

        private func isHundred() -> Bool {
            guard let word = peek()?.word else { return false }
            return word.role == .hundred || isFrench && word.role == .hundreds
        }

        private mutating func digit() -> Int? {
            guard let word = peek()?.word, word.role == .unit else { return nil }
            at += 1
            return Int(word.value)
        }

        private mutating func tens(_ value: UInt16) -> Int {
            Int(value) + rest(below: isFrench && value == 60 ? 20 : 10)
        }

        /// What belongs to tens right before it, or 0.
        private mutating func rest(below limit: Int) -> Int {
            let link = peek()?.word.role == .link ? 1 : 0
            guard let item = peek(link), 1..<limit ~= Int(item.word.value),
                item.word.role == .unit || item.word.role == .pair
            else { return 0 }
            at += link + 1
            // "soixante-dix-huit".
            if item.word.value == 10 { return 10 + rest(below: 10) }
            return Int(item.word.value)
        }

        /// What belongs to hundreds right before it, or 0.
        private mutating func belowHundred() -> Int {
            let link = peek()?.word.role == .link ? 1 : 0
            guard let word = peek(link)?.word else { return 0 }
            switch word.role {
            case .unit where word.value > 0, .pair:
                at += link + 1
                return Int(word.value)
            case .tens:
                at += link + 1
                return tens(word.value)
            default: return 0
            }
        }
    }
}
