import TacitCore

/// Names: each part of a real one has one stand-in, wherever and with whatever other parts it stands.
extension StandInMaker {
    mutating func makeNames(_ values: [Value]) {
        var names: [(value: Value, name: PersonName)] = []
        for value in values {
            if let name = PersonName(value.key.value) { names.append((value, name)) }
        }
        // Whole names first: they tell which part is the family name.
        let order = names.indices.sorted {
            let (one, other) = (names[$0].name.pieces.count, names[$1].name.pieces.count)
            return one != other ? one > other : $0 < $1
        }
        var known: Set<[UInt8]> = []
        for index in order {
            for piece in names[index].name.pieces where piece.isPart && !piece.isInitial {
                known.insert(NameCase.lowered(names[index].value.key.value[piece.range]))
            }
        }
        for index in order {
            let (value, name) = names[index]
            guard standIns.spelling(of: value.key) == nil, let spelling = spelling(of: value, name, known) else {
                continue
            }
            _ = standIns.add(value.key, spelling: spelling)
        }
    }

    private mutating func spelling(of value: Value, _ name: PersonName, _ known: Set<[UInt8]>) -> [UInt8]? {
        let bytes = value.key.value
        let language = self.language ?? NameLanguage.guess(ofName: bytes)
        var name = name
        name.assignRoles(in: bytes, isFamilyFirst: language == "hu", isAddressed: value.isAddressed)
        let gender = gender(of: value, name)
        var pieces: [Int: [UInt8]] = [:]
        for (index, piece) in name.pieces.enumerated() where piece.isPart && !piece.isInitial {
            let part = Array(bytes[piece.range])
            guard let standIn = form(of: part, piece, gender, language, known) else { return nil }
            pieces[index] = standIn
        }
        if let index = name.pieces.firstIndex(where: { $0.isPart && $0.isInitial }) {
            guard let letter = initial(at: index, of: name, in: bytes, pieces) else { return nil }
            pieces[index] = letter
        }
        var spelling: [UInt8] = []
        var position = 0
        for (index, piece) in name.pieces.enumerated() {
            spelling += bytes[position..<piece.range.lowerBound] + (pieces[index] ?? Array(bytes[piece.range]))
            position = piece.range.upperBound
        }
        return spelling + bytes[position...]
    }

    private func gender(of value: Value, _ name: PersonName) -> NameGender? {
        let bytes = value.key.value
        if let given = name.pieces.first(where: { $0.isPart && !$0.isInitial && !$0.isFamily }),
            let gender = NameGender(ofGivenName: Array(bytes[given.range]))
        {
            return gender
        }
        if let gender = value.gender { return gender }
        return name.pieces.last { $0.isFamily }.flatMap { NameGender(ofFamilyName: Array(bytes[$0.range])) }
    }

    /// The stand-in of one part as it is written here.
    private mutating func form(
        of part: [UInt8], _ piece: PersonName.Piece, _ gender: NameGender?, _ language: String, _ known: Set<[UInt8]>
    ) -> [UInt8]? {
        let lower = NameCase.lowered(part)
        let nameCase = NameCase(part)
        // "Webers", where "Weber" is somebody: his name with an ending.
        if let stem = stem(of: lower, known) {
            let base = self.name(for: stem, piece.isFamily, gender, language)
            guard let base else { return nil }
            let ending = Array(part[stem.count...])
            let form = nameCase.applied(to: base.titled)
            return nameCase == .capitals ? form + NameCase.raised(ending) : form + ending
        }
        return name(for: lower, piece.isFamily, gender, language).map { nameCase.applied(to: $0.titled) }
    }

    private func stem(of name: [UInt8], _ known: Set<[UInt8]>) -> [UInt8]? {
        var cut = name.count - 1
        while cut >= NameSurfaces.shortestStem, name.count - cut <= NameEndings.maximumLength {
            defer { cut -= 1 }
            let ending = Array(name[cut...])
            guard known.contains(Array(name[..<cut])), NameEndings.contains(ending) else { continue }
            if !NameSurfaces.isWordOfItsOwn(name, ending: ending) { return Array(name[..<cut]) }
        }
        return nil
    }

    /// The name that stands for a part: the one it has already, in this role if it can be, or a new one.
    private mutating func name(
        for lower: [UInt8], _ isFamily: Bool, _ gender: NameGender?, _ language: String
    ) -> NamePool.Name? {
        let part = StandIns.Choices.Part(isFamily: isFamily, name: lower)
        if let known = choices.parts[part] { return known }
        let other = StandIns.Choices.Part(isFamily: !isFamily, name: lower)
        if let known = choices.parts[other] { return known }
        guard let chosen = choose(for: lower, isFamily, gender, language) else { return nil }
        choices.parts[part] = chosen
        choices.taken.insert(chosen.lowered)
        return chosen
    }

    /// Languages in which names have cases: there the last letters are kept alike, so that endings fit both names.
    private static let inflecting: Set<String> = ["pl", "cs", "ru", "fi"]

    private mutating func choose(
        for lower: [UInt8], _ isFamily: Bool, _ gender: NameGender?, _ language: String
    ) -> NamePool.Name? {
        let isCyrillic = lower.contains { $0 == 0xD0 || $0 == 0xD1 }
        var language = NamePool.all[language] == nil ? "en" : language
        if isCyrillic != (language == "ru") { language = isCyrillic ? "ru" : "en" }
        guard let pool = NamePool.all[language] else { return nil }
        let own = isFamily ? NameGender(ofFamilyName: lower) ?? gender : NameGender(ofGivenName: lower) ?? gender
        let flags: NamePool.Flags =
            switch (isFamily, own) {
            case (false, .female): .female
            case (false, .male): .male
            case (false, nil): [.female, .male]
            case (true, .female): .familyOfWomen
            case (true, _): .familyOfMen
            }
        var draws = draws("name", lower, [isFamily ? 1 : 0])
        let length = Self.lengthClass(lower)
        let keepsEnding = Self.inflecting.contains(language)
        var ranked: [(penalty: Int, chance: UInt64, name: NamePool.Name)] = []
        for name in pool.names {
            // A number for each name of the list, so that the row is the same whatever is taken.
            let chance = draws.next()
            guard name.has(flags), !choices.taken.contains(name.lowered) else { continue }
            let shared = keepsEnding ? zip(name.lowered.reversed(), lower.reversed()).prefix { $0 == $1 }.count : 0
            let penalty = 8 * abs(Self.lengthClass(name.lowered) - length) + 5 * (3 - min(3, shared))
            ranked.append((penalty, chance, name))
        }
        ranked.sort { $0.penalty != $1.penalty ? $0.penalty < $1.penalty : $0.chance < $1.chance }
        return ranked.first { !clashes($0.name.lowered) }?.name
    }

    private mutating func clashes(_ name: [UInt8]) -> Bool {
        if let known = clashes[name] { return known }
        let isClash = words.holdsForm(of: name)
        clashes[name] = isClash
        return isClash
    }

    /// Up to four letters, up to seven, more.
    private static func lengthClass(_ name: [UInt8]) -> Int {
        switch String(decoding: name, as: UTF8.self).count {
        case ...4: 0
        case ...7: 1
        default: 2
        }
    }

    /// The letter for an initial: that of the given name it belongs to, or any that is free before this family name.
    private func initial(
        at index: Int, of name: PersonName, in bytes: [UInt8], _ pieces: [Int: [UInt8]]
    ) -> [UInt8]? {
        let real = Array(bytes[name.pieces[index].range])
        guard let next = name.pieces[(index + 1)...].firstIndex(where: \.isPart), let family = pieces[next] else {
            return nil
        }
        let titled = StandIns.titled(family)
        let part = standIns.names.parts.firstIndex { $0.standIn == titled }
        func isFree(_ letter: [UInt8]) -> Bool {
            part.map { standIns.names.isFree(letter, for: real, before: $0) } ?? true
        }
        if let part {
            for letter in Self.letters where standIns.names.initial(letter, before: part) == real { return letter }
        }
        var draws = draws("initial", real, titled)
        let start = draws.next(below: Self.letters.count)
        let order = Self.letters[start...] + Self.letters[..<start]
        return order.first { $0 != real && isFree($0) }
    }

    /// Of most given names.
    private static let letters = Array("ABCDEFGHJKLMNPRSTV".utf8).map { [$0] }
}
