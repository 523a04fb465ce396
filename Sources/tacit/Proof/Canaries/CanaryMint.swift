/// Makes canaries: values of the kinds that recognizers find, with valid checksums and invented at random, and prose that
/// no recognizer finds. The ranges are reserved ones where such exist (example.com, 555-01XX). None is a stand-in of
/// another value: areas, families and banks are others than those of stand-ins, check digits are right where theirs are wrong.
package struct CanaryMint {
    private var randomness = SystemRandomNumberGenerator()

    package static let givenNames = [
        "Amelia", "Bernard", "Camille", "Dorothea", "Edmund", "Felicity", "Gregory", "Henrietta", "Isabella",
        "Jonathan", "Katharina", "Leonard", "Margaret", "Nathaniel", "Penelope", "Roderick", "Stephanie", "Theodore",
        "Veronica",
    ]
    /// No stand-in begins like one of them: what is found of a name is its first 16 characters.
    package static let familyNames = [
        "Abernathy", "Ashcroft", "Blackwood", "Brackenbury", "Carrington", "Cavendish", "Delacroix", "Fairweather",
        "Gallagher", "Hathaway", "Ingersoll", "Lockwood", "Montgomery", "Nakamura", "Okonkwo", "Pemberton",
        "Rosenthal", "Thornton", "Underwood", "Vandenberg", "Whitaker", "Winterbourne", "Zellweger",
    ]

    /// One of each kind that is masked.
    mutating func personal() -> [Canary] {
        [email(), phone(), card(), iban(), socialSecurityNumber(), secret(), person()]
    }

    mutating func email() -> Canary {
        Canary("e-mail", "\(word()).\(word())\(digits(2))@\(word()).example.com")
    }

    /// 555-0100 to 555-0199 are reserved for fiction in each area code (North American Numbering Plan).
    mutating func phone() -> Canary {
        let areas = [
            201, 203, 205, 207, 208, 209, 210, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231, 234, 239, 240,
            248,
            251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 276, 281, 301, 302, 304, 305, 307, 308, 309, 310, 313,
            314,
            315, 316, 317, 318, 319, 320, 321, 323, 325, 330, 334, 336, 337, 339,
        ]
        return Canary("phone", "+1 \(pick(areas)) 555 01\(digits(2))")
    }

    mutating func card() -> Canary {
        let head = "411111" + digits(9)
        let sum = head.utf8.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element - 0x30) * (digit.offset.isMultiple(of: 2) ? 2 : 1)
            return sum + (value > 9 ? value - 9 : value)
        }
        return Canary("card", head + String((10 - sum % 10) % 10))
    }

    /// A German one: check digits by ISO 7064 (MOD 97-10) over bank code, account and `DE00`.
    mutating func iban() -> Canary {
        let account = "50010517" + digits(10)
        let remainder = (account + "131400").utf8.reduce(0) { ($0 * 10 + Int($1 - 0x30)) % 97 }
        let check = 98 - remainder
        return Canary("iban", "DE" + (check < 10 ? "0" : "") + String(check) + account)
    }

    mutating func socialSecurityNumber() -> Canary {
        let group = Int.random(in: 10...99, using: &randomness)
        return Canary("ssn", "\(Int.random(in: 100...665, using: &randomness))-\(group)-\(pick(1...9))\(digits(3))")
    }

    mutating func secret() -> Canary {
        Canary("secret", "sk-proj-" + alphanumerics(40))
    }

    mutating func person() -> Canary {
        Canary("person", "\(pick(Self.givenNames)) \(pick(Self.familyNames))-\(pick(Self.familyNames))")
    }

    /// A value that nobody would find, named by the caller (`tacit.known_values`).
    mutating func named(_ kind: String = "known value", allowed: Canary.Allowed = []) -> Canary {
        Canary(kind, "\(word())-\(word())-\(word())", allowed: allowed)
    }

    /// A name of no language.
    mutating func surname(_ kind: String, allowed: Canary.Allowed = []) -> Canary {
        let name = word() + word()
        return Canary(kind, name.prefix(1).uppercased() + name.dropFirst(), allowed: allowed)
    }

    /// What only the operator's pattern finds.
    mutating func ownNumber() -> Canary {
        Canary("own number", "qx-\(word())-\(word())-\(digits(3))")
    }

    /// Letters, digits, `_` and `-`, as a participant may be named.
    mutating func participant() -> Canary {
        Canary("participant", "\(word())_\(word())-\(word())")
    }

    /// Words of no language, one of them with an umlaut, so that escaped forms differ.
    mutating func prose(allowed: Canary.Allowed = .provider) -> Canary {
        Canary("prose", "\(word()) \(word())\u{E4}n \(word()) \(word()) \(word())", allowed: allowed)
    }

    /// ASCII without blanks, for headers, paths and query strings.
    mutating func token(_ kind: String, allowed: Canary.Allowed = []) -> Canary {
        Canary(kind, "\(word())\(word())\(word())\(digits(3))", allowed: allowed)
    }

    /// In 2001:db8::/32, which is reserved for documentation (RFC 3849).
    mutating func address() -> Canary {
        let groups = (0..<6).map { _ in String(Int.random(in: 0x1000...0xFFFF, using: &randomness), radix: 16) }
        return Canary("address", "2001:db8:" + groups.joined(separator: ":"))
    }

    /// A provider's credential or whatever else looks like one.
    mutating func credential(_ kind: String, allowed: Canary.Allowed = []) -> Canary {
        Canary(kind, "cred-" + alphanumerics(40), allowed: allowed)
    }

    // MARK: Parts

    /// Three syllables, lower case.
    private mutating func word() -> String {
        let onsets = [
            "b", "br", "d", "dr", "f", "fl", "g", "gr", "k", "kl", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr",
            "v",
        ]
        let rhymes = [
            "al", "am", "an", "ar", "el", "em", "en", "er", "il", "im", "in", "ol", "om", "on", "or", "ul", "um", "un",
        ]
        return (0..<3).map { _ in pick(onsets) + pick(rhymes) }.joined()
    }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(Int.random(in: 0...9, using: &randomness)) }.joined()
    }

    /// Without vowels and `x`, so that no word of a placeholder comes up by chance, and with a digit.
    private mutating func alphanumerics(_ count: Int) -> String {
        let all = Array("BCDFGHJKLMNPQRSTVWZbcdfghjklmnpqrstvwz0123456789")
        return String((1..<count).map { _ in pick(all) }) + digits(1)
    }

    private mutating func pick<Choices: RandomAccessCollection>(_ choices: Choices) -> Choices.Element {
        choices[choices.index(choices.startIndex, offsetBy: Int.random(in: 0..<choices.count, using: &randomness))]
    }
}
