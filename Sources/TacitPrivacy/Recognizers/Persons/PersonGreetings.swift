extension PersonScan {
    /// "Hi Anna,", "Sehr geehrte Frau …" (there the title does it), "Estimado …".
    mutating func takeGreeting(_ at: Int) -> Bool {
        guard at + 1 < words.count else { return false }
        let gap = words.gap(after: at)
        guard gap == .space || gap == .comma else { return false }
        let next = at + 1
        let word = words[next]
        let entry = word.entry
        guard !grammar.cue(next).contains(.title), !grammar.isGlued(next) else { return false }
        if word.shape == .small {
            guard entry.given >= .listed, !entry.isCommon, gap == .space, startsClause(at) else { return false }
            let name = smallName(from: next, limit: 2)
            guard closesClause(name) else { return false }
            add(name, 0.85)
            return true
        }
        guard word.isCapital, grammar.isPart(next) || grammar.isInitial(next) else { return false }
        guard startsClause(at) || entry.given >= .listed else { return false }
        let name = grammar.name(from: next)
        guard !endsInFirm(name) else { return false }
        if entry.given >= .listed {
            add(name, 0.95)
            return true
        }
        // Unlisted, or also a common word: only where the greeting ends after it.
        guard closesClause(name), !entry.isCity || name.parts > 1, gap == .space else { return false }
        if entry.isNoun && entry.given == .none && entry.family == .none { return false }
        add(name, 0.85)
        return true
    }

    /// Word `at` stands at the start of a line or sentence, or after other words of a greeting.
    func startsClause(_ at: Int) -> Bool {
        var offset = Int(words[at].start) - 1
        let floor = offset - 3
        while offset > floor, words.byte(offset) == 0x20 || words.byte(offset) == 0x09 {
            offset -= 1
        }
        let byte = words.byte(offset)
        if byte < 0x30 || byte == 0x3A || byte == 0x3E || byte == 0x3F || byte == 0x7C || byte == 0x3B { return true }
        return at > 0 && words.gap(after: at - 1) == .space && words[at - 1].entry.isCommon
    }

    /// A comma, an end of sentence or line follows the name.
    func closesClause(_ name: NameGrammar.Name) -> Bool {
        switch words.byte(name.end) {
        case 0, 0x0A, 0x0D, 0x2C, 0x21, 0x2E, 0x3A, 0x3B, 0x3F, 0x29, 0x22, 0x3C: true
        case 0x20:
            words.byte(name.end + 1) == 0x2D || words.byte(name.end + 1) == 0xE2 || words.byte(name.end + 1) == 0x0A
                || name.end + 1 == words.bytes.count
        default: false
        }
    }
}
