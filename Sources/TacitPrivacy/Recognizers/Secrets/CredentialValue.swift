/// Tells values of passwords and keys from words, code and placeholders.
enum CredentialValue {
    /// Whether a value is code or a template that refers to the real one: `${PASSWORD}`, `getPassword()`,
    /// `os.environ[`, `config.password`, `<password>`, `%PWD%`.
    static func isReference(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first, let last = value.last else { return true }
        let second = value.dropFirst().first ?? 0
        switch first {
        case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["): return true
        case UInt8(ascii: "$"):
            if second == UInt8(ascii: "{") || second == UInt8(ascii: "(") { return true }
            let name = value.dropFirst()
            return name.allSatisfy { $0.isASCIILetter || $0 == 0x5F || $0 == 0x2D || $0 == 0x3E }
                || name.allSatisfy { $0.isUpper || $0.isDigit || $0 == 0x5F }
        case UInt8(ascii: "%"):
            if last == first || second == UInt8(ascii: "(") || second == UInt8(ascii: "{") { return true }
        case UInt8(ascii: "#"), UInt8(ascii: "@"): if second == UInt8(ascii: "{") { return true }
        default: break
        }
        if last == UInt8(ascii: "[") || last == UInt8(ascii: "(") { return true }
        return isCall(value) || isMember(value)
    }

    /// A name with an opening bracket after it: a call or a subscript.
    private static func isCall(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first, first.isASCIILetter || first == 0x5F else { return false }
        let name = value.prefix { $0.isAlphanumeric || $0 == 0x5F || $0 == 0x2E }
        guard name.count >= 3, let next = value.dropFirst(name.count).first else { return false }
        let rest = value.dropFirst(name.count)
        return (next == UInt8(ascii: "(") && rest.contains(UInt8(ascii: ")")))
            || (next == UInt8(ascii: "[") && rest.contains(UInt8(ascii: "]")))
            || rest.starts(with: "->".utf8) || rest.starts(with: "::".utf8)
    }

    /// Names with dots between: `config.password`, `process.env.API_KEY`.
    private static func isMember(_ value: ArraySlice<UInt8>) -> Bool {
        let parts = value.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count >= 2 else { return false }
        return parts.allSatisfy { part in
            guard let first = part.first, first.isASCIILetter || first == 0x5F else { return false }
            return part.allSatisfy { $0.isASCIILetter || $0 == 0x5F }
        }
    }

    /// Three words or more of small letters: "tesoro.pizza.koala". Not a host's name.
    static func isPassphrase(_ value: ArraySlice<UInt8>) -> Bool {
        let words = value.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2D || $0 == 0x5F }
        return words.count >= 3 && words.allSatisfy { $0.count >= 4 && $0.allSatisfy(\.isLower) }
    }

    /// Whether a value is all letters and one of the words that often stand behind "password:" without being one.
    static func isCommonWord(_ value: ArraySlice<UInt8>) -> Bool {
        var letters: [UInt8] = []
        var offset = 0
        let bytes = Array(value)
        while offset < bytes.count {
            let (letter, length) = FoldedLetters.at(offset, in: bytes)
            if letter != 0 { letters.append(letter) }
            offset += length
        }
        return commonWords.contains(String(decoding: letters, as: UTF8.self))
    }

    private static let commonWords: Set<String> = Set(
        """
        1password a above all and any as at attached basic bearer below bool boolean by change changed char
        clave confidential confirm const contrasena current data default description dimenticata email empty
        encrypted enter erforderlich error expired falsch false field for forgot forgotten func function
        geandert hashed help here hidden hide hint in incorrect input int integer invalid invalidpassword is ja
        kennwort key label let log login mail mandatory missing motdepasse must my na name needed nein new nil
        no non none not null number object obligatoire obligatorio ok old olvidada on optional optionaler or
        oublie oui parola pass passwd password passwort placeholder please protected pwd recovery req requerida
        requerido required res reset return richiesta richiesto richtig same secret see self senha sent
        separately should show si sign sms str string strong tbd test text the this title to token true type
        unchanged undefined unknown used useful user username value var varchar vergessen verify verplicht via
        wachtwoord weak with wrong yes your
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
