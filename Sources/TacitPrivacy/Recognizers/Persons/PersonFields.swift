extension PersonScan {
    /// "Full name: Anna Weber", "Vorname: Anna", "From: Anna Weber <…>", `"first_name": "Anna"`.
    mutating func takeField(_ at: Int) -> Bool {
        guard let value = fieldValue(after: at), let (strength, key) = fieldKey(endingAt: at) else { return false }
        guard value < words.count, isValueOpening(at, value) else { return false }
        var next = value
        while next < value + 4, next + 1 < words.count, grammar.cue(next).contains(.title),
            words[next].entry.given < .listed
        {
            let gap = words.gap(after: next)
            guard gap == .space || gap == .dot else { break }
            next += 1
        }
        if strength == .weak, PersonFieldWords.directions.value(words[at].hash) != 0 {
            guard key == at, startsLine(at) else { return false }
        }
        return strength == .strong ? takeStrongValue(next) : takeWeakValue(next, keyedBy: key...at)
    }

    /// The first word after a colon or an equals sign that follows word `at`.
    private func fieldValue(after at: Int) -> Int? {
        var offset = Int(words[at].end)
        let ceiling = offset + 4
        while offset < ceiling {
            switch words.byte(offset) {
            case 0x3A, 0x3D: return words.byte(offset + 1) == 0x3A || words.byte(offset + 1) == 0x2F ? nil : at + 1
            case 0xEF: return words.byte(offset + 1) == 0xBC && words.byte(offset + 2) == 0x9A ? at + 1 : nil
            case 0x20, 0x22, 0x27, 0x2A, 0x5C: offset += 1
            default: return nil
            }
        }
        return nil
    }

    /// What stands between key and value: a colon, blanks, quotes; at most one newline.
    private func isValueOpening(_ at: Int, _ value: Int) -> Bool {
        let start = Int(words[at].end)
        let end = Int(words[value].start)
        guard end - start <= 16 else { return false }
        var newlines = 0
        for byte in words.bytes[start..<end] {
            switch byte {
            case 0x0A: newlines += 1
            case 0x20, 0x09, 0x0D, 0x22, 0x27, 0x2A, 0x3A, 0x3D, 0x5C, 0x5B, 0x28, 0xEF, 0xBC, 0x9A, 0xC2, 0xA0: break
            default: return false
            }
        }
        return newlines <= 1
    }

    /// The strength of the key that ends with word `at`, and its first word: up to four words are tried, most first.
    private func fieldKey(endingAt at: Int) -> (PersonFieldKeys.Strength, Int)? {
        var first = at
        while first > 0, at - first < 3 {
            let gap = words.gap(after: first - 1)
            guard gap == .space || gap == .hyphen || gap == .apostrophe else { break }
            first -= 1
        }
        for start in first...at {
            let range = Int(words[start].start)..<Int(words[at].end)
            guard let strength = PersonFieldKeys.strength(of: range, in: words.bytes) else { continue }
            // "File name:", "Company contact:", "server name:"
            if start > 0, words.gap(after: start - 1) == .space || words.gap(after: start - 1) == .hyphen,
                PersonFieldWords.things.value(words[start - 1].hash) != 0
            {
                return nil
            }
            if words.before(start) == 0x2D && start == at && words.byte(range.lowerBound - 2) == 0x2D { return nil }
            return (strength, start)
        }
        return nil
    }

    private func startsLine(_ at: Int) -> Bool {
        var offset = Int(words[at].start) - 1
        let floor = offset - 4
        while offset > floor, [0x20, 0x2A, 0x3E, 0x22, 0x2D].contains(words.byte(offset)) {
            offset -= 1
        }
        return offset < 0 || words.byte(offset) == 0x0A
    }

    private mutating func takeStrongValue(_ next: Int) -> Bool {
        let word = words[next]
        guard !grammar.isGlued(next) else { return false }
        if word.shape == .small {
            if grammar.cue(next).contains(.particle) { return takeParticleValue(next) }
            guard !word.entry.isCommon || word.entry.given == .strong, word.range.count > 1 else { return false }
            let name = smallName(from: next, limit: 4)
            guard endsValue(name) else { return false }
            add(name, 0.9)
            return true
        }
        if grammar.cue(next).contains(.particle), word.entry.given < .listed { return takeParticleValue(next) }
        guard word.isCapital || word.shape == .caseless else { return false }
        // "QUARANTE Delphine"
        let isBeforeGiven =
            words.gap(after: next) == .space && words[next + 1].isCapital && words[next + 1].entry.given >= .listed
        guard
            grammar.isPart(next) || grammar.isInitial(next) || word.entry.isNoun && !word.entry.isCommon
                || isBeforeGiven
        else { return false }
        var name = grammar.name(from: next)
        guard trimFirm(&name) else { return false }
        takeLineEnd(&name)
        takeReversed(&name, loose: true)
        add(name, 0.95)
        return true
    }

    /// Takes a value that starts with a particle, as in "Apellidos: De Miguel Rivera".
    private mutating func takeParticleValue(_ start: Int) -> Bool {
        var at = start
        while at < start + 3, at + 1 < words.count, grammar.cue(at).contains(.particle), words.gap(after: at) == .space
        {
            at += 1
        }
        guard at > start, words[at].isCapital, grammar.isPart(at) else { return false }
        var name = grammar.name(from: at)
        name.words = start..<name.words.upperBound
        add(name, 0.9)
        return true
    }

    private mutating func takeWeakValue(_ next: Int, keyedBy key: ClosedRange<Int>) -> Bool {
        let word = words[next]
        guard !grammar.isGlued(next), word.isCapital else { return false }
        guard grammar.isPart(next) || grammar.isInitial(next) else { return false }
        var name = grammar.name(from: next)
        guard !endsInFirm(name) else { return false }
        takeLineEnd(&name)
        // "CHAUFFEUR: POELSTRA": in a form that is written in capitals they say nothing, and the tagger has little to go by.
        // Elsewhere it knows better: "Client: Firefox", "Partner: Vodafone".
        let isForm = startsLine(key.lowerBound) && endsLine(name)
        let isInCapitals = isForm && name.shouted && key.allSatisfy { words[$0].shape == .capitals }
        let known = name.given >= .listed || (name.family == .strong && name.parts > 1)
        guard known || endsValue(name) || isReversed(name) else { return false }
        let entry = word.entry
        if known {
            // "Patientin: Weber, Anna geb. …"
            guard !entry.isTown || name.parts > 1 || entry.given == .strong else { return false }
            takeReversed(&name, loose: true)
            add(name, 0.9)
        } else if name.parts > 1, !entry.isNoun, !entry.isTown, isInCapitals || !name.shouted {
            takeReversed(&name)
            add(name, isInCapitals && isHeldBy(key) ? 0.9 : 0.8)
        } else if name.parts == 1, isForm,
            isBeforeStrongKey(name) || isInCapitals && isHeldBy(key) && !entry.isNoun && !entry.isTown
        {
            takeReversed(&name, loose: true)
            add(name, 0.9)
        } else if name.parts == 1,
            entry.given == .weak && !entry.isCity || entry.family == .strong && !entry.isNoun && !entry.isTown
                || isBeforeStrongKey(name) || isReversed(name)
        {
            takeReversed(&name, loose: true)
            add(name, 0.7)
        } else {
            return false
        }
        return true
    }

    /// The key names who holds the name: one that may hold other things ("name", "contact", "from") doesn't.
    private func isHeldBy(_ key: ClosedRange<Int>) -> Bool {
        let range = Int(words[key.lowerBound].start)..<Int(words[key.upperBound].end)
        return PersonFieldHolders.has(range, in: words.bytes)
    }

    /// A word with a capital between a name and the line's end belongs to it: "Recipient: Fabienne Sept".
    private func takeLineEnd(_ name: inout NameGrammar.Name) {
        let last = name.words.upperBound - 1
        guard name.parts == 1, words.gap(after: last) == .space, words[last].shape == .capital,
            words[last].entry.given >= .listed, words[last + 1].shape == .capital,
            grammar.cue(last + 1).isEmpty, Int(words[last].end) == name.end
        else { return }
        var longer = name
        longer.words = name.words.lowerBound..<last + 2
        longer.end = Int(words[last + 1].end)
        guard endsLine(longer) else { return }
        longer.parts += 1
        name = longer
    }

    private func endsLine(_ name: NameGrammar.Name) -> Bool {
        var offset = name.end
        while [0x20, 0x09, 0x0D, 0x2C, 0x3B].contains(words.byte(offset)) { offset += 1 }
        return words.byte(offset) == 0 || words.byte(offset) == 0x0A
    }

    /// A strong given name after a comma.
    private func isReversed(_ name: NameGrammar.Name) -> Bool {
        let last = name.words.upperBound - 1
        return name.parts == 1 && words.gap(after: last) == .comma && words[last + 1].isCapital
            && words[last + 1].entry.given == .strong
    }

    /// The next field is a strong one: "Nombre: …⏎Apellidos:".
    private func isBeforeStrongKey(_ name: NameGrammar.Name) -> Bool {
        let next = name.words.upperBound
        for at in next..<min(next + 2, words.count) where fieldValue(after: at) != nil {
            return PersonFieldKeys.strength(of: Int(words[next].start)..<Int(words[at].end), in: words.bytes) == .strong
        }
        return false
    }

    /// "Weber, Anna" in a field: both are one name.
    func takeReversed(_ name: inout NameGrammar.Name, loose: Bool = false) {
        let last = name.words.upperBound - 1
        guard name.parts <= 2, words.gap(after: last) == .comma, name.end == Int(words[last].end) else { return }
        let next = last + 1
        guard words[next].isCapital, grammar.isPart(next), words[next].entry.given != .none else { return }
        let second = grammar.name(from: next)
        guard second.parts <= 2, endsValue(second) || loose && second.given >= .listed,
            words[name.words.lowerBound].entry.given < .strong
        else { return }
        name.words = name.words.lowerBound..<second.words.upperBound
        name.end = second.end
        name.parts += second.parts
    }

    /// The value ends where the name does.
    func endsValue(_ name: NameGrammar.Name) -> Bool {
        switch words.byte(name.end) {
        case 0, 0x0A, 0x0D, 0x09, 0x2C, 0x3B, 0x22, 0x27, 0x29, 0x28, 0x3C, 0x7C, 0x2E, 0x5C, 0x7D, 0x5D, 0x26, 0x5B:
            true
        case 0x20:
            switch words.byte(name.end + 1) {
            case 0, 0x20, 0x0A, 0x0D, 0x3C, 0x28, 0x7C, 0x2D, 0x5B, 0xE2, 0x2F: true
            default: false
            }
        default: false
        }
    }
}

/// Words that tell fields apart.
enum PersonFieldWords {
    /// Keys that only at the start of a line are fields.
    static let directions = WordTable("from to von an de para da a cc bcc nom firma user")
    /// What has a name or a contact and is no person.
    static let things = WordTable(
        """
        file product company host model event domain class function variable table column project app application server
        brand item package module database field folder branch repository repo firm business organization organisation
        employer school plan team display street city country region state key property attribute method type service
        device computer machine network group image tag theme font style job task process queue topic channel bucket
        cluster container script plugin library layer node pet dog cat user login screen code common trade generic
        chemical scientific species song album book film movie game ship vessel drug medication test course subject
        sheet template report bank site website page firmen produkt datei projekt
        benutzer server modell gruppe ordner strassen orts empresa producto archivo proyecto usuario producto calle
        entreprise societe produit fichier projet utilisateur azienda ditta prodotto progetto utente
        """)
}
