extension PersonScan {
    /// A capitalised word with nothing before it that announces a name.
    mutating func takeBare(_ at: Int) {
        let word = words[at]
        let entry = word.entry
        if word.shape == .caseless { return }
        if word.isLetter {
            if grammar.isInitial(at) { takeInitials(at) }
            if grammar.isElided(at) { skipHyphenated(at) }
            return
        }
        if grammar.isGlued(at) || followsHyphen(at) { return skipHyphenated(at) }
        if entry.given == .none {
            takeFamily(at)
            return
        }
        if takeReversedBare(at) { return }
        guard grammar.isPart(at) else { return }
        let name = cutCompound(grammar.name(from: at, announced: false))
        guard name.parts > 0 else { return }
        guard !followsPlace(at), !endsInFirm(name) else {
            from = max(from, name.words.upperBound)
            return
        }
        add(name, score(name, first: entry))
    }

    /// How much a name that starts with a given name is worth.
    private func score(_ name: NameGrammar.Name, first: Gazetteer.Entry) -> Float {
        let second = name.parts > 1
        if name.shouted {
            guard second else { return first.given == .strong && first.bits & 0xF0 == 0 ? 0.3 : 0.2 }
            let votes = first.given >= .listed && name.family != .none
            return votes ? 0.85 : first.given == .strong && name.unlisted == 0 ? 0.6 : 0.4
        }
        if isHyphenated(name) && name.given < .listed || isHyphenated(name) && name.family != .none && name.unlisted > 0
        {
            return 0.4
        }
        // "Santa Claus", "San Martín", "Port Arthur"
        if first.given == .weak, grammar.cue(name.words.lowerBound).contains(.beforePlace) { return 0.4 }
        guard second || name.initials > 0 else {
            if isMeasured(name) { return 0.3 }
            if isSpeaker(name) {
                return first.given >= .listed ? 0.8 : first.bits & 0xF0 != 0 || isKey(name) ? 0.3 : 0.6
            }
            switch first.given {
            case .strong: return first.isCity ? 0.4 : 0.65
            case .listed: return first.bits & 0xF0 == 0 ? 0.55 : 0.3
            default: return startsMidSentence(name) && !first.isNoun && !first.isTown ? 0.4 : 0.3
            }
        }
        switch first.given {
        case .strong:
            if first.isCity && name.family == .none { return 0.5 }
            return name.family != .none || name.unlisted == 0 ? 0.9 : 0.8
        case .listed: return name.family == .strong ? 0.85 : name.family == .weak ? 0.75 : 0.65
        default:
            if name.family == .strong { return first.isCity ? 0.55 : 0.75 }
            // "Rosa de los Vientos": a word with a particle, more likely than a name.
            let hasParticle = name.words.count > name.parts + name.initials
            if first.isNoun || hasParticle { return 0.3 }
            return name.given >= .listed ? 0.6 : name.unlisted > 0 ? 0.55 : 0.3
        }
    }

    /// Two words with a hyphen and no more: "Marie-Anne", but also "Weber-Lang".
    private func isHyphenated(_ name: NameGrammar.Name) -> Bool {
        name.words.count == 2 && words.gap(after: name.words.lowerBound) == .hyphen
    }

    /// "50 Watt", "Jan 2018": a number goes with it.
    private func isMeasured(_ name: NameGrammar.Name) -> Bool {
        let first = name.words.lowerBound
        if first > 0, words.gap(after: first - 1) == .space, words[first - 1].shape == .number { return true }
        let gap = words.gap(after: first)
        return words[first].hash == PersonWords.jan && (gap == .space || gap == .dot)
            && words[first + 1].shape == .number
    }

    /// "Author:" is a field, not a speaker.
    private func isKey(_ name: NameGrammar.Name) -> Bool {
        PersonFieldKeys.strength(of: words[name.words.lowerBound].range, in: words.bytes) != nil
    }

    /// "Anna: hello" at the start of a line.
    private func isSpeaker(_ name: NameGrammar.Name) -> Bool {
        words.byte(name.end) == 0x3A && opensEntry(name.words.lowerBound)
    }

    /// At the start of a line or after a quote.
    private func opensEntry(_ at: Int) -> Bool {
        let byte = words.before(at)
        return byte == 0 || byte == 0x0A || byte == 0x22 || byte == 0x09 || byte == 0x3B
    }

    /// The word before stands on the same line and is in small letters.
    private func startsMidSentence(_ name: NameGrammar.Name) -> Bool {
        let first = name.words.lowerBound
        return first > 0 && words.gap(after: first - 1) == .space && words[first - 1].shape == .small
    }

    /// Takes a name that starts with initials.
    private mutating func takeInitials(_ at: Int) {
        guard !grammar.isGlued(at), !followsHyphen(at) else { return }
        if words[at].hash == PersonWords.p, words[at + 1].hash == PersonWords.s {  // postscript
            from = max(from, at + 2)
            return
        }
        // German "z. B.", "i. A.": a small letter and a dot before.
        if at > 0, words[at - 1].isLetter, words[at - 1].shape == .small { return }
        let name = cutCompound(grammar.name(from: at))
        guard name.parts > 0, name.parts <= 3, !endsInFirm(name) else { return }
        let first = name.words.first { !words[$0].isLetter && words[$0].isCapital } ?? at
        let entry = words[first].entry
        // Spanish "D. Pedro", French "M. Dupont": a title, not an initial.
        if first == at + 1 && words[at].hash == PersonWords.d && entry.given == .strong
            || words[at].hash == PersonWords.m && name.initials == 1 && isFrench(at)
        {
            var named = grammar.name(from: first)
            named.words = at + 1..<named.words.upperBound
            add(named, 0.9)
            return
        }
        guard words.byte(Int(words[at].end)) == 0x2E, !endsSentence(at) || name.initials > 1 else { return }
        if entry.family == .strong || entry.given >= .listed {
            add(name, name.initials > 1 ? 0.85 : 0.75)
        } else if entry.bits & 0xF0 == 0 {
            add(name, name.initials > 1 ? 0.7 : 0.55)
        } else if entry.family == .weak && !entry.isTown {
            add(name, name.initials > 1 ? 0.6 : 0.5)
        }
    }

    /// Whether the letter ends a sentence rather than stands for a name, as after "vitamin".
    private func endsSentence(_ at: Int) -> Bool {
        at > 0 && words.gap(after: at - 1) == .space && words[at - 1].shape == .small && words[at - 1].entry.isCommon
            && PersonBareWords.beforeLetter.value(words[at - 1].hash) != 0
    }

    /// French words nearby: "M." is Monsieur.
    private func isFrench(_ at: Int) -> Bool {
        (max(0, at - 16)..<min(words.count, at + 24)).contains { PersonBareWords.french.value(words[$0].hash) != 0 }
    }

    /// "WEBER Anna", "Weber, Anna", and an unlisted first name before a listed family name.
    private mutating func takeFamily(_ at: Int) {
        let word = words[at]
        if takeReversedBare(at) { return }
        guard grammar.isPart(at), words.gap(after: at) == .space else { return }
        let next = words[at + 1]
        guard next.isCapital, !next.isLetter else { return }
        if word.shape == .capitals && next.shape == .capital && word.entry.family != .none
            && next.entry.given == .strong
        {
            let name = grammar.name(from: at)
            if !endsInFirm(name) { add(name, 0.8) }
            return
        }
        guard word.shape == .capital, next.shape == .capital, word.entry.bits & 0xF0 == 0, next.entry.family == .strong,
            next.entry.given < .listed, next.entry.bits & 0xF0 == 0, (3...9).contains(word.range.count)
        else { return }
        let name = cutCompound(grammar.name(from: at))
        guard name.parts > 1, name.parts <= 3, !followsPlace(at), !endsInFirm(name), !followsCapital(at) else {
            from = max(from, name.words.upperBound)
            return
        }
        add(name, 0.6)
    }

    /// "Weber, Anna" where nothing of a sentence follows.
    private mutating func takeReversedBare(_ at: Int) -> Bool {
        let word = words[at]
        guard words.gap(after: at) == .comma, word.isCapital, !word.isLetter, word.entry.given < .strong,
            word.entry.bits & 0xF0 == 0, word.entry.family == .strong || opensEntry(at), !followsCapital(at),
            !followsPlace(at)
        else { return false }
        guard words[at + 1].shape == word.shape, words[at + 1].entry.given == .strong, grammar.isPart(at + 1) else {
            return false
        }
        let second = grammar.name(from: at + 1)
        guard second.parts <= 2,
            second.family == .none || second.given >= .listed && second.parts == 1 || second.unlisted == 0,
            endsValue(second), words.gap(after: second.words.upperBound - 1) != .comma
        else { return false }
        var name = second
        name.words = at..<second.words.upperBound
        add(name, 0.75)
        return true
    }

    /// In small letters: a given and a family name, both strong and neither a common word.
    mutating func takeSmall(_ at: Int) {
        let word = words[at]
        guard word.entry.given == .strong, word.entry.bits & 0xF0 == 0 else { return }
        if words.byte(Int(word.end)) == 0x3A, opensEntry(at), !grammar.isGlued(at), words.before(at) != 0x22 {
            add(smallName(from: at, limit: 1), 0.6)
            return
        }
        guard words.gap(after: at) == .space else { return }
        let next = words[at + 1]
        guard next.shape == .small, next.entry.family == .strong, next.entry.bits & 0xF0 == 0, next.range.count > 2,
            !grammar.isGlued(at), !grammar.isGlued(at + 1), !followsHyphen(at)
        else { return }
        var name = NameGrammar.Name(words: at..<at + 2)
        name.parts = 2
        name.end = Int(next.end)
        add(name, 0.7)
    }
}
