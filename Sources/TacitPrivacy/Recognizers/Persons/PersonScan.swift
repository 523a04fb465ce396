/// One pass over the words of a text, left to right; what was found is passed over.
struct PersonScan {
    let words: Words
    let grammar: NameGrammar
    let phrases = PersonPhrases.shared
    private(set) var found: [(range: Range<Int>, score: Float)] = []
    /// Words before this one belong to what was found.
    var from = 0

    init(_ text: ScanText) {
        words = text.cutWords ?? Words(text.bytes)
        grammar = NameGrammar(words: words)
    }

    mutating func run() {
        var at = 0
        while at < words.count {
            from = max(from, at + 1)
            step(at)
            at = from
        }
    }

    private mutating func step(_ at: Int) {
        let word = words[at]
        switch word.shape {
        case .number: return
        case .code:
            _ = takeField(at)
            return
        case .small, .capital, .capitals, .caseless: break
        }
        let cue = grammar.cue(at)
        if takeField(at) { return }
        if let meaning = phrases.meaning(endingAt: at, in: words), takePhrase(meaning, at) { return }
        if takeMailName(at) { return }
        if cue.contains(.title), takeTitle(at) { return }
        if cue.contains(.greeting), takeGreeting(at) { return }
        if cue.contains(.role), takeRole(at) { return }
        if word.shape == .small {
            takeSmall(at)
        } else {
            takeBare(at)
        }
    }

    /// Adds a name; later words of the text are looked at from its end on.
    mutating func add(_ name: NameGrammar.Name, _ score: Float) {
        let start = Int(words[name.words.lowerBound].start)
        if score >= 0.3 { found.append((start..<name.end, score)) }
        from = max(from, name.words.upperBound)
    }
}
