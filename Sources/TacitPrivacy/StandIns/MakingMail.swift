import TacitCore

/// Mail addresses at hosts that RFC 2606 (section 3) keeps for examples. The part before the `@` keeps its build; names
/// in it become the stand-ins that they have elsewhere in the request, other words names of nobody.
extension StandInMaker {
    private static let hosts = ["example.com", "example.org", "example.net"].map { Array($0.utf8) }

    mutating func makeMail(_ key: EntityTable.Key) {
        let value = key.value
        guard let at = value.firstIndex(of: UInt8(ascii: "@")), at > 0, at <= 64, value.lastIndex(of: value[at]) == at,
            value[..<at].allSatisfy({ $0.isAlphanumeric || ".-_+".utf8.contains($0) }),
            value[(at + 1)...].allSatisfy({ $0.isAlphanumeric || $0 == 0x2E || $0 == 0x2D })
        else { return }
        let host = Self.hosts[(draws("host", value[(at + 1)...].map(\.lowered))).hostIndex]
        for attempt in 0..<24 {
            var draws = draws("mail", value, [UInt8(attempt)])
            guard let local = local(like: value[..<at], attempt: attempt, &draws) else { return }
            let spelling = local + [UInt8(ascii: "@")] + host
            let plain = spelling.map(\.lowered)
            guard !choices.taken.contains(plain), !words.holds(spelling), standIns.add(key, spelling: spelling) else {
                continue
            }
            choices.taken.insert(plain)
            return
        }
    }

    private func local(like real: ArraySlice<UInt8>, attempt: Int, _ draws: inout Draws) -> [UInt8]? {
        var local: [UInt8] = []
        var position = real.startIndex
        while position < real.endIndex {
            let byte = real[position]
            guard byte.isAlphanumeric else {
                local.append(byte)
                position += 1
                continue
            }
            let isDigits = byte.isDigit
            let end = real[position...].firstIndex { !$0.isAlphanumeric || $0.isDigit != isDigits } ?? real.endIndex
            let token = Array(real[position..<end])
            if isDigits {
                local += draws.digits(token.count)
            } else {
                guard let word = word(for: token, &draws) else { return nil }
                local += NameCase(token) == .capitals && token.count > 1 ? NameCase.raised(word) : word
            }
            position = end
        }
        // Another address of the same person.
        if attempt > 0 { local += draws.digits(2) }
        return local.count <= 64 ? local : nil
    }

    /// A word of an address, in ASCII.
    private func word(for token: [UInt8], _ draws: inout Draws) -> [UInt8]? {
        let lower = token.map(\.lowered)
        if let known = mailWords[lower] { return known }
        if token.count == 1 { return [UInt8(ascii: "a") + UInt8(draws.next(below: 26))] }
        guard let pool = NamePool.all[language.flatMap { NamePool.all[$0] == nil ? nil : $0 } ?? "en"] else {
            return nil
        }
        for _ in 0..<24 {
            let name = pool.names[draws.next(below: pool.names.count)].lowered
            let word = Self.spellings(of: name)[0]
            if !word.isEmpty, !choices.taken.contains(name), !words.contains(word) { return word }
        }
        return nil
    }

    /// What stands in an address for a part of a name, and for the first letter of a given name.
    static func mailWords(of choices: StandIns.Choices) -> [[UInt8]: [UInt8]] {
        var words: [[UInt8]: [UInt8]] = [:]
        let ordered = choices.parts.sorted {
            $0.key.isFamily != $1.key.isFamily
                ? $1.key.isFamily : $0.key.name.lexicographicallyPrecedes($1.key.name)
        }
        for (part, name) in ordered {
            let standIn = spellings(of: name.lowered)[0]
            guard let first = standIn.first else { continue }
            for spelling in spellings(of: part.name) where spelling.count > 1 && words[spelling] == nil {
                words[spelling] = standIn
            }
            if !part.isFamily, let letter = spellings(of: part.name)[0].first, words[[letter]] == nil {
                words[[letter]] = [first]
            }
        }
        return words
    }

    /// How a name is spelt in ASCII: without accents, and with "ue" for "ü".
    private static func spellings(of name: [UInt8]) -> [[UInt8]] {
        let text = String(decoding: name, as: UTF8.self).lowercased()
        let umlauts: [Character: String] = [
            "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae",
        ]
        let german = text.map { umlauts[$0] ?? String($0) }.joined()
        return [LatinFolding.ascii(name), LatinFolding.ascii(Array(german.utf8))]
    }
}

extension Draws {
    /// One of three.
    fileprivate var hostIndex: Int { Int(first % 3) }
}

extension LatinFolding {
    /// Latin letters as a–z, others left out; Cyrillic ones as a row of passports has them (ICAO Doc 9303-3, table 6-B).
    static func ascii(_ name: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in String(decoding: name, as: UTF8.self).lowercased().unicodeScalars {
            if scalar.value < 0x80 {
                if UInt8(scalar.value).isAlphanumeric { result.append(UInt8(scalar.value)) }
            } else if 0x430...0x44F ~= scalar.value {
                result += Array(cyrillic[Int(scalar.value - 0x430)].utf8)
            } else if scalar == "ё" {
                result.append(UInt8(ascii: "e"))
            } else {
                let bytes = Array(String(scalar).utf8)
                let code = bytes.count == 2 ? letter(bytes[0], bytes[1]) : 0
                if code.isUpper {
                    let pair = pair(code)
                    result += [pair.0, pair.1]
                } else if code.isLower {
                    result.append(code)
                }
            }
        }
        return result
    }

    private static let cyrillic = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
        "ts", "ch", "sh", "shch", "ie", "y", "", "e", "iu", "ia",
    ]
}
