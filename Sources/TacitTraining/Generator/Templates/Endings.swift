/// Rules for a case or a gender: `OLD>NEW` at the end of a word, the longest that fits; an empty OLD fits all.
struct Endings: Sendable {
    private let rules: [(old: String, new: String)]

    init(_ lines: [Substring]) {
        rules = lines.map { line in
            let parts = line.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }.sorted { $0.old.count > $1.old.count }
    }

    /// The word in its new form; as it is if no rule fits, or if it is an initial.
    func apply(to word: Substring) -> String {
        guard word.last != ".", let rule = rules.first(where: { word.hasSuffix($0.old) }) else { return String(word) }
        return word.dropLast(rule.old.count) + rule.new
    }

    /// Each word of a name, or only the last: the halves of double names count as words.
    func apply(toNames text: String, onlyLast: Bool) -> String {
        let words = text.split(separator: " ")
        return words.enumerated().map { index, word in
            if onlyLast, index < words.count - 1 { return String(word) }
            guard !onlyLast else { return apply(to: word) }
            return word.split(separator: "-").map { apply(to: $0) }.joined(separator: "-")
        }.joined(separator: " ")
    }
}
