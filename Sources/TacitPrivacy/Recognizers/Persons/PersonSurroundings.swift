extension PersonScan {
    /// A firm, a street or an institution stands after the name, so that it is theirs: "Weber Street", "Baker Inc".
    func endsInFirm(_ name: NameGrammar.Name) -> Bool {
        let last = name.words.upperBound - 1
        if name.parts > 1, grammar.cue(last).contains(.afterFirm), words[last].entry.family == .none { return true }
        let gap = words.gap(after: last)
        guard gap == .space || gap == .hyphen, name.end == Int(words[last].end) else { return false }
        let next = words[last + 1]
        guard next.isCapital, grammar.cue(last + 1).contains(.afterFirm) else { return false }
        // "… Weber Hospital General", "… Gómez Plaza de España": it heads a name of its own.
        if name.parts > 1, last + 2 < words.count, grammar.cue(last + 1).contains(.beforePlace),
            words.gap(after: last + 1) == .space, words[last + 2].isCapital || grammar.cue(last + 2).contains(.particle)
        {
            return false
        }
        return true
    }

    /// Without the words of a street or firm that follows an announced name ("Herrn Kurt Weber Lange Straße"); false if
    /// nothing is left.
    func trimFirm(_ name: inout NameGrammar.Name) -> Bool {
        guard endsInFirm(name) else { return true }
        guard name.parts >= 3 else { return false }
        let last = name.words.upperBound - 1
        name.words = name.words.lowerBound..<last
        name.end = Int(words[last - 1].end)
        name.parts -= 1
        return true
    }

    /// "Saint …", "Rue de …", "University of …".
    func followsPlace(_ at: Int) -> Bool {
        var before = at - 1
        // Over two particles at most.
        for _ in 0..<3 {
            guard before >= 0 else { return false }
            let gap = words.gap(after: before)
            // "C/ Weber"
            if gap == .other, words[before].isLetter, words.byte(Int(words[before].end)) == 0x2F { return true }
            guard gap == .space || gap == .dot && words[before].range.count <= 4 || gap == .hyphen else { return false }
            if PersonBareWords.eponyms.value(words[before].hash) != 0 { return true }
            if words[before].shape != .small && grammar.cue(before).contains(.beforePlace) { return true }
            guard PersonBareWords.ofPlace.value(words[before].hash) != 0 else { return false }
            before -= 1
        }
        return false
    }

    /// A capitalised word stands right before: the tail of something that isn't taken for a name.
    func followsCapital(_ at: Int) -> Bool {
        at > 0 && words.gap(after: at - 1) == .space && words[at - 1].isCapital && !words[at - 1].entry.isCommon
    }

    /// The second part of a compound: "Nicht-Anna".
    func followsHyphen(_ at: Int) -> Bool {
        at > 0 && words.gap(after: at - 1) == .hyphen
    }

    /// Passes over a compound as a whole.
    mutating func skipHyphenated(_ at: Int) {
        var last = at
        while last < at + 4, words.gap(after: last) == .hyphen {
            last += 1
        }
        from = max(from, last + 1)
    }

    /// The name without a last part that goes on as a compound: of "Anna Weber-Haus", "Anna".
    func cutCompound(_ name: NameGrammar.Name) -> NameGrammar.Name {
        let last = name.words.upperBound - 1
        guard grammar.isGlued(last) || words.gap(after: last) == .hyphen && name.end == Int(words[last].end) else {
            return name
        }
        // All that hangs together by hyphens or apostrophes goes.
        var first = last
        while first > name.words.lowerBound, words.gap(after: first - 1) != .space, words.gap(after: first - 1) != .dot
        {
            first -= 1
        }
        var cut = name
        cut.parts = 0
        guard first > name.words.lowerBound else { return cut }
        cut.words = name.words.lowerBound..<first
        cut.end = Int(words[first - 1].end)
        cut.unlisted = 0
        cut.family = .none
        cut.shouted = cut.words.allSatisfy { words[$0].shape == .capitals }
        for index in cut.words where !words[index].isLetter && words[index].isCapital {
            cut.parts += 1
            if index > cut.words.lowerBound { cut.family = max(cut.family, words[index].entry.family) }
        }
        return cut
    }
}

/// Words around bare names.
enum PersonBareWords {
    static let ofPlace = WordTable("of de del della di da do la las los le les du des der am the")
    /// What is named after people.
    static let eponyms = WordTable(
        """
        sindrome syndrom syndrome signo signe sign angina saco morbus enfermedad maladie malattia sindroma malformacion
        maniobra escala virus tecnica disease theorem
        """)
    static let and = WordTable("and und y et e i from aus de und en")
    /// What a single letter belongs to, as in "plan A".
    static let beforeLetter = WordTable(
        "vitamin plan option type class grade group hepatitis appendix section part figure table step phase question item"
    )
    static let french = WordTable(
        "je vous nous est les des une dans pour avec monsieur bonjour sont ete cette qui sur chez aux et madame par son ses"
    )
}
