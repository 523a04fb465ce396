extension PersonScan {
    mutating func takePhrase(_ meaning: PersonPhrases.Meaning, _ at: Int) -> Bool {
        switch meaning {
        case .introduces: takeIntroduced(at, any: true)
        case .mayIntroduce: takeIntroduced(at, any: false)
        case .attributes: takeAttributed(at)
        case .closes: takeSignature(at)
        }
    }

    /// Takes the name after "my name is", "ich bin"; with `any`, unlisted names and small letters, too.
    private mutating func takeIntroduced(_ at: Int, any: Bool) -> Bool {
        var next = at + 1
        guard next < words.count else { return false }
        guard words.gap(after: at) == .space || (any && isOpening(from: Int(words[at].end), to: next)) else {
            return false
        }
        while next < at + 4, next + 1 < words.count, grammar.cue(next).contains(.title),
            words[next].entry.given < .listed
        {
            next += 1
        }
        let word = words[next]
        guard !grammar.isGlued(next) || any else { return false }
        if word.isCapital || word.shape == .caseless {
            guard grammar.isPart(next) || grammar.isInitial(next) else { return false }
            let name = grammar.name(from: next)
            guard !endsInFirm(name), name.parts > 0 else { return false }
            if any {
                guard word.entry.given != .none || word.entry.family != .none || !word.entry.isNoun else {
                    return false
                }
                add(name, 0.95)
                return true
            }
            guard word.entry.given >= .listed || (word.entry.given == .weak && (name.parts > 1 || closesClause(name)))
            else { return false }
            add(name, word.entry.given >= .listed ? 0.95 : 0.7)
            return true
        }
        guard word.shape == .small,
            any ? !word.entry.isCommon : word.entry.given == .strong && word.entry.bits & 0xC0 == 0,
            word.range.count > 1
        else { return false }
        let name = smallName(from: next, limit: any ? 3 : 2)
        guard !any || word.entry.given >= .listed || closesClause(name) || isJoined(name) else { return false }
        add(name, any ? 0.9 : 0.8)
        return true
    }

    /// "… and I", "… und ich" follow.
    private func isJoined(_ name: NameGrammar.Name) -> Bool {
        let next = name.words.upperBound
        return next < words.count && words.gap(after: next - 1) == .space
            && PersonBareWords.and.value(words[next].hash) != 0
    }

    /// "signed by Anna Weber", "spoke with Anna": a listed name, or two words with capitals.
    private mutating func takeAttributed(_ at: Int) -> Bool {
        let next = at + 1
        guard next < words.count, !grammar.isGlued(next) else { return false }
        let gap = words.gap(after: at)
        guard gap == .space || gap == .other && isOpening(from: Int(words[at].end), to: next) else { return false }
        let word = words[next]
        if word.shape == .small {
            guard word.entry.given == .strong, word.entry.bits & 0xF0 == 0 else { return false }
            add(smallName(from: next, limit: 2), 0.75)
            return true
        }
        guard word.shape == .capital, grammar.isPart(next), !grammar.cue(next).contains(.title) else { return false }
        let name = grammar.name(from: next)
        guard !endsInFirm(name) else { return false }
        let entry = word.entry
        if entry.given >= .listed {
            add(name, name.parts > 1 ? 0.9 : 0.8)
        } else if name.parts > 1 && !entry.isNoun && !entry.isTown && (name.family == .strong || entry.given == .weak) {
            add(name, 0.8)
        } else if entry.given == .weak && !entry.isTown && !entry.isNoun {
            add(name, 0.55)
        } else {
            return false
        }
        return true
    }

    /// Only blanks, quotes, asterisks and colons lie between.
    func isOpening(from start: Int, to word: Int) -> Bool {
        let end = Int(words[word].start)
        guard end - start <= 8, end > start else { return false }
        return words.bytes[start..<end].allSatisfy { byte in
            byte == 0x20 || byte == 0x09 || byte == 0x22 || byte == 0x27 || byte == 0x2A || byte == 0x3A || byte == 0x3D
                || byte == 0x5C
        }
    }

    /// A name in small letters: words that aren't common, up to `limit`.
    func smallName(from start: Int, limit: Int) -> NameGrammar.Name {
        var end = start + 1
        while end < words.count, end - start < limit,
            words.gap(after: end - 1) == .space || words.gap(after: end - 1) == .hyphen,
            words[end].shape == .small, words[end].range.count > 1, words[end].entry.bits & 0x40 == 0,
            !grammar.isGlued(end)
        {
            end += 1
        }
        var name = NameGrammar.Name(words: start..<end)
        name.parts = end - start
        name.end = Int(words[end - 1].end)
        return name
    }
}
