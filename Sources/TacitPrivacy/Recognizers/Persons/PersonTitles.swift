extension PersonScan {
    /// Takes the words after a title or several ("Mr", "Frau Professor Doktor"); the titles aren't in the name.
    mutating func takeTitle(_ at: Int) -> Bool {
        guard isTitle(at), !followsPlace(at) else { return false }
        var next = at
        // At most eight titles and their tails in a row.
        for _ in 0..<8 {
            guard next + 1 < words.count else { return false }
            let gap = words.gap(after: next)
            guard gap == .space || gap == .dot || gap == .hyphen else { return false }
            next += 1
            let cue = grammar.cue(next)
            if cue.contains(.title) && !isName(afterTitle: next) { continue }
            if cue.contains(.titleTail),
                words[next].shape == .small || words[next].isLetter
                    || words.byte(Int(words[next].end)) == 0x2E, words[next].entry.given < .listed,
                !grammar.isInitial(next)
            {
                continue
            }
            break
        }
        return takeName(afterTitle: next, score: 0.95)
    }

    /// "President", "Trainer": only what looks like a name.
    mutating func takeRole(_ at: Int) -> Bool {
        guard words.gap(after: at) == .space, at + 1 < words.count else { return false }
        let next = at + 1
        let word = words[next]
        guard word.shape == .capital, grammar.isPart(next), !grammar.isGlued(next), !word.entry.isTown,
            !followsPlace(at)
        else { return false }
        guard !word.entry.isCommon, !word.entry.isNoun || word.entry.given >= .listed else { return false }
        let name = grammar.name(from: next)
        guard !endsInFirm(name) else { return false }
        let known = name.given >= .listed || name.family == .strong
        add(name, known ? 0.85 : 0.6)
        return true
    }

    private func isTitle(_ at: Int) -> Bool {
        let word = words[at]
        guard !grammar.isGlued(at) || words.byte(Int(word.end)) == 0x2E, words.before(at) != 0x2D else { return false }
        if word.shape == .capitals, word.hash == PersonWords.dna { return false }
        // "TT.MM.JJJJ" and "13 mm. Luz": months and millimetres, no "messieurs".
        if word.hash == PersonWords.mm {
            guard word.shape != .small, words.before(at) != 0x2E, at == 0 || words[at - 1].shape != .number,
                words.byte(Int(word.end)) != 0x2E || words.byte(Int(word.end) + 1) == 0x20
            else { return false }
        }
        // "12 MW Leistung"
        if word.hash == PersonWords.mw {
            guard at == 0 || words[at - 1].shape != .number,
                word.shape == .capital || words.byte(Int(word.end)) == 0x2E
            else { return false }
        }
        // "Fr.", "Hr."; "Maple Dr." after a house number is a street.
        let isDotted = words.byte(Int(word.end)) == 0x2E
        if word.hash == PersonWords.hr || word.hash == PersonWords.fr { return isDotted && word.shape != .small }
        if word.hash == PersonWords.dr, at > 1, words[at - 1].isCapital, words.gap(after: at - 1) == .space,
            (max(0, at - 4)..<at).contains(where: { words[$0].shape == .number })
        {
            return false
        }
        if word.shape != .small { return true }
        // In small letters: with a dot or long ("frau", "signora"), and not "don" or "ing".
        return isDotted || word.range.count >= 4 || word.hash == PersonWords.don
    }

    /// Whether a title is itself the name, as "Don" after "Mr.".
    private func isName(afterTitle at: Int) -> Bool {
        words[at].entry.given >= .listed && words.gap(after: at) != .dot
    }

    private mutating func takeName(afterTitle at: Int, score: Float) -> Bool {
        guard !grammar.isGlued(at) else { return false }
        var start = at
        if grammar.isInitial(at) || grammar.isElided(at)
            || words[at].isCapital && (grammar.isPart(at) || words[at].entry.family != .none)
        {
            // As it stands.
        } else if words[at].shape == .caseless {
            // No case to go by: one word.
        } else if grammar.cue(at).contains(.particle) {
            // "Frau von Weber", "Mr. de la Cruz"; not "Professor der Medizin"
            guard PersonWords.joining.value(words[at].hash) == 0 else { return false }
            // "Madame la Directrice".
            guard words[at].shape != .small || PersonWords.articles.value(words[at].hash) == 0 else { return false }
            var index = at
            while index < at + 3, index < words.count, grammar.cue(index).contains(.particle), !grammar.isPart(index) {
                guard words.gap(after: index) == .space else { return false }
                index += 1
            }
            guard index < words.count, words[index].isCapital, grammar.isPart(index) || mayBeName(index, behind: at - 1)
            else { return false }
            var name = grammar.name(from: index)
            name.words = at..<name.words.upperBound
            add(name, score)
            return true
        } else if words[at].shape == .small, words[at].entry.family == .strong || words[at].entry.given == .strong,
            !words[at].entry.isCommon, words[at - 1].shape == .small
        {
            start = at  // "mr smith", all in small letters
        } else {
            return takeGuess(afterTitle: at)
        }
        var name = grammar.name(from: start)
        guard name.parts > 0, trimFirm(&name) else { return false }
        // "MR BWS": an abbreviation rather than a title.
        if name.shouted, name.unlisted == name.parts, words[start].range.count <= 4, words[at - 1].shape == .capitals,
            words.gap(after: at - 1) == .space
        {
            return false
        }
        takeReversed(&name)
        add(name, score)
        return true
    }

    /// "Madame Pic": behind a form of address a word that is usual otherwise may be a family name.
    private mutating func takeGuess(afterTitle at: Int) -> Bool {
        guard mayBeName(at, behind: at - 1) else { return false }
        guard words[at].isCapital else {
            // "frau sommer", but "frau hilft" as well: evidence for the tagger, and of this one word only.
            add(NameGrammar.Name(words: at..<at + 1, end: Int(words[at].end)), 0.3)
            return true
        }
        var name = grammar.name(from: at)
        guard trimFirm(&name) else { return false }
        add(name, 0.9)
        return true
    }

    /// Whether a word that is usual otherwise may be a name behind a form of address.
    private func mayBeName(_ at: Int, behind address: Int) -> Bool {
        let (title, word) = (words[address], words[at])
        let gap = words.gap(after: address)
        guard PersonWords.addresses.value(title.hash) != 0, gap == .space || gap == .dot, word.range.count > 2,
            grammar.cue(at).isDisjoint(with: [.title, .titleTail, .role, .greeting, .particle, .afterFirm])
        else { return false }
        switch word.shape {
        case .capital: return true
        case .capitals: return title.shape == .capitals
        case .small: return title.shape == .small && !word.entry.isCommon
        default: return false
        }
    }
}
