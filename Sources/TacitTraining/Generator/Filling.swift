/// A stretch of a text in the making.
struct Piece {
    enum Role {
        case literal
        /// A value that is not personal.
        case plain
        case labelled(Label)
    }

    var text: String
    let role: Role
}

/// Fills the slots of one text.
struct Filling {
    let sources: SlotSources
    let names: NameBook
    let towns: TownBook
    var random: SeededRandom

    private var personas: [Int: Persona] = [:]
    private var values: [String: String] = [:]
    /// Whom the production in work is about.
    private var current: Persona?
    private var day: Day?
    private var depth = 0

    init(sources: SlotSources, names: NameBook, towns: TownBook, random: SeededRandom) {
        self.sources = sources
        self.names = names
        self.towns = towns
        self.random = random
    }

    mutating func pieces(of template: Template) -> [Piece] {
        template.pieces.map { piece in
            switch piece {
            case .literal(let text): return Piece(text: text, role: .literal)
            case .slot(let slot):
                let text = value(of: slot)
                return Piece(text: text, role: SlotTable.label(of: slot).map { .labelled($0) } ?? .plain)
            }
        }
    }

    /// The same for the same name, number and arguments within a text.
    private mutating func value(of slot: Slot) -> String {
        guard let tie = slot.tie else { return make(slot) }
        let key = slot.name + "." + String(tie) + ":" + slot.arguments.joined(separator: ",")
        if let value = values[key] { return value }
        let value = make(slot)
        values[key] = value
        return value
    }

    private mutating func make(_ slot: Slot) -> String {
        switch slot.name {
        case "person", "given", "family", "initials", "email", "username", "url":
            let outer = current
            if depth == 0 || outer == nil { current = persona(for: slot) }
            defer { current = outer }
            return personal(slot)
        case "initial", "family-initial", "family-caps", "g2", "f2", "g1", "f1", "user-given", "user-family",
            "user-initial":
            return namePart(slot)
        case "date", "birthdate":
            return date(isBirth: slot.name == "birthdate")
        case "d", "dd", "m", "mm", "yyyy", "yy", "ordinal", "month": return dayPart(slot.name)
        case "city": return inflected(town(slot), slot)
        case "organization": return inflected(expand(slot.name, slot.arguments), slot)
        default: return computed(slot) ?? expand(slot.name, slot.arguments)
        }
    }

    private mutating func personal(_ slot: Slot) -> String {
        guard let persona = current else { return "" }
        switch slot.name {
        case "given": return inflected(persona.given, slot)
        case "family": return inflected(persona.family, slot)
        case "initials": return [persona.initial, persona.familyInitial].joined(separator: random.pick([" ", ""]))
        default: return inflected(expand(slot.name, slot.arguments), slot)
        }
    }

    private mutating func computed(_ slot: Slot) -> String? {
        switch slot.name {
        case "card": return CardNumbers.make(&random)
        case "iban": return BankNumbers.iban(of: sources.words("countries"), &random)
        case "bic": return BankNumbers.bic(of: sources.words("countries"), &random)
        case "ip": return NetworkAddresses.ip(&random)
        case "mac": return NetworkAddresses.mac(&random)
        case "years": return String(random.chance(0.85) ? random.number(in: 17...89) : random.number(in: 1...99))
        case "hour": return Day.two(random.below(24))
        case "minute": return Day.two(random.below(60))
        case "brand-lower": return Latin.address(expand("brand", [])) ?? "nordwerk"
        case "number":
            let bounds = slot.arguments.first?.split(separator: "-").compactMap { Int($0) } ?? []
            guard bounds.count == 2 else { return "" }
            return String(random.number(in: 1...9)) + random.digits(random.number(in: bounds[0]...bounds[1]) - 1)
        case "id":
            let subtype = slot.arguments.first ?? ""
            if sources.has("id:" + subtype) { return expand("id", [subtype]) }
            return NationalIDs.sample(subtype, &random)
        case "phone":
            return expand(random.chance(0.15) ? "phone-abroad" : "phone", [])
        default: return nil
        }
    }

    /// A line of the list of that name; of the one for an argument or the person's gender if there is one.
    private mutating func expand(_ name: String, _ arguments: [String]) -> String {
        let gender = current.map { $0.isFemale ? ["f"] : ["m"] } ?? []
        let list = (arguments + gender).lazy.map { name + ":" + $0 }.first { sources.has($0) } ?? name
        let patterns = sources.patterns(list) ?? []
        let productions = sources.productions(list)
        if let productions, patterns.isEmpty || random.chance(0.5) {
            depth += 1
            defer { depth -= 1 }
            let template = productions.pick(&random)
            var text = ""
            for piece in template.pieces {
                switch piece {
                case .literal(let literal): text += literal
                case .slot(let slot): text += value(of: slot)
                }
            }
            return text
        }
        return patterns.isEmpty ? "" : Pattern.fill(random.pick(patterns), &random)
    }

    private func inflected(_ text: String, _ slot: Slot) -> String {
        let isFemale = current?.isFemale ?? false
        for argument in slot.arguments {
            guard !sources.has(slot.name + ":" + argument), let rules = sources.endings(argument, isFemale: isFemale)
            else { continue }
            return rules.apply(toNames: text, onlyLast: sources.has("inflects-last"))
        }
        return text
    }

    private mutating func town(_ slot: Slot) -> String {
        if slot.arguments.contains(where: { sources.has("city:" + $0) }) { return expand("city", slot.arguments) }
        let hasOwn = sources.has("city")
        let isLatin = sources.words("script").first == Script.latin.rawValue
        let place = random.below(100)
        if hasOwn, !isLatin || place < 45 { return expand("city", []) }
        if place < 85,
            let country = sources.productions("countries").map({ _ in random.pick(sources.words("countries")) }),
            let town = towns.town(of: country, &random)
        {
            return town
        }
        return towns.anywhere(&random) ?? expand("city", [])
    }

    /// In one of the language's forms; a date of birth has a year.
    private mutating func date(isBirth: Bool) -> String {
        var text = ""
        for _ in 0..<10 {
            let new = Day(years: isBirth ? 1935...2009 : 2012...2027, &random)
            day = new
            text = expand("date", [])
            if !isBirth || text.contains(String(new.year)) || text.hasSuffix(Day.two(new.year % 100)) { break }
        }
        return text
    }

    private mutating func dayPart(_ name: String) -> String {
        let current = day ?? Day(years: 2012...2027, &random)
        day = current
        if let part = current.part(name) { return part }
        let months = sources.words("month")
        return months.count == 12 ? months[current.month - 1] : ""
    }
}

// MARK: Persons

extension Filling {
    private mutating func persona(for slot: Slot) -> Persona {
        if let tie = slot.tie, let persona = personas[tie] { return persona }
        let isFemale = slot.arguments.contains("f") || (!slot.arguments.contains("m") && random.chance(0.5))
        let persona = newPersona(isFemale: isFemale)
        if let tie = slot.tie { personas[tie] = persona }
        return persona
    }

    /// 80 % of the language's own locales, 20 % of any other in the same script.
    private mutating func newPersona(isFemale: Bool) -> Persona {
        let script = Script(rawValue: sources.words("script").first ?? "") ?? .latin
        if random.chance(0.2), let name = names.complete[script].map({ random.pick($0) }),
            let locale = names.locales[name], !sources.words("locales").contains(name)
        {
            let given = random.pick(isFemale ? locale.female : locale.male)
            return Persona(isFemale: isFemale, given: given, family: random.pick(locale.family), isLocal: false)
        }
        let outer = current
        defer { current = outer }
        current = Persona(isFemale: isFemale, given: "", family: "", isLocal: true)
        depth += 1
        defer { depth -= 1 }
        let given = expand("given-form", [])
        let family = expand("family-form", [])
        return Persona(isFemale: isFemale, given: given, family: family, isLocal: true)
    }

    private mutating func namePart(_ slot: Slot) -> String {
        let isFemale = current?.isFemale ?? random.chance(0.5)
        switch slot.name {
        case "initial": return current?.initial ?? ""
        case "family-initial": return current?.familyInitial ?? ""
        case "family-caps": return current?.family.uppercased() ?? ""
        case "g1", "g2": return ownGiven(isFemale: isFemale)
        case "f1", "f2": return ownFamily(isFemale: current != nil && isFemale)
        case "user-given": return spelled(current?.given ?? "")
        case "user-family": return spelled(current?.family ?? "")
        default: return spelled(current?.given ?? "").prefix(1).description
        }
    }

    /// As in an e-mail address; of a script that has no such spelling, a word that has.
    private mutating func spelled(_ name: String) -> String {
        let first = name.split(separator: " ").last.map(String.init) ?? name
        return Latin.address(first.isEmpty ? "x" : first) ?? expand("latin-name", [])
    }

    /// A locale of the language, by weight; if none of a few draws is known, any of its script.
    private mutating func ownLocale() -> NameBook.Locale? {
        for _ in 0..<4 {
            guard let productions = sources.productions("locales") else { break }
            let name = productions.pick(&random).pieces.first
            if case .literal(let text) = name, let locale = names.locales[text] { return locale }
        }
        let script = Script(rawValue: sources.words("script").first ?? "") ?? .latin
        return names.complete[script].flatMap { names.locales[random.pick($0)] }
    }

    private mutating func ownGiven(isFemale: Bool) -> String {
        let list = isFemale ? "given:f" : "given:m"
        let locale = ownLocale()
        let known = (isFemale ? locale?.female : locale?.male) ?? []
        if sources.has(list), known.count < 10 || random.chance(0.4) { return expand("given", [isFemale ? "f" : "m"]) }
        return known.isEmpty ? "" : random.pick(known)
    }

    /// Lists mix the forms of men and women where a language has both; those of women are made from those of men.
    private mutating func ownFamily(isFemale: Bool) -> String {
        let known = ownLocale()?.family ?? []
        let women = sources.words("family-of-women")
        var name = ""
        for _ in 0..<20 {
            if sources.has("family"), known.count < 10 || random.chance(0.4) {
                name = expand("family", [])
            } else if !known.isEmpty {
                name = random.pick(known)
            }
            if !women.contains(where: { name.hasSuffix($0) }) { break }
        }
        guard isFemale, let rules = sources.file.endings["feminine"] else { return name }
        return rules.apply(toNames: name, onlyLast: false)
    }
}
