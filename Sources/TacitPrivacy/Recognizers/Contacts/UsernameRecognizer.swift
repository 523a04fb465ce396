import TacitCore

/// Names of accounts: `@handle` where it isn't code, what follows "username:" and the like, and those of folders and notes in code.
public struct UsernameRecognizer: Recognizer {
    public let name = "username"
    public let needs: ByteTraits = []

    private let inCode = AccountsInCode()
    /// After these stands a name, if a colon or "is" comes between.
    private let keys = ContextWords([
        "username", "user name", "user-name", "user_name", "login", "login name", "loginname", "screen name",
        "screenname", "handle", "nickname", "user id", "userid", "account name", "benutzername", "benutzerkennung",
        "anmeldename", "nutzername", "usuario", "nombre de usuario", "identifiant", "nom d'utilisateur",
        "nom d’utilisateur", "pseudo", "utilisateur", "nome utente", "utente", "nome de usuário",
        "nome de utilizador", "usuário", "utilizador", "gebruikersnaam", "nazwa użytkownika", "użytkownik", "user",
        "benutzer", "gamertag", "discord", "skype", "telegram", "instagram", "twitter", "insta", "snapchat",
        "github", "nutzer", "kennung", "gebruiker", "inlognaam", "accountnaam", "nome de usuario", "uzytkownik",
        "nazwa uzytkownika", "użytkownika", "användare", "användarnamn", "anvandarnamn", "bruger", "brugernavn",
        "bruker", "brukernavn", "käyttäjä", "käyttäjätunnus", "käyttäjänimi", "kayttajatunnus", "tunnus",
    ])
    private let labels = ContextWords([
        "username", "user name", "login", "handle", "screen name", "nickname", "userid", "loginname",
        "benutzername", "usuario", "identifiant", "gebruikersnaam", "nomeutente",
    ])
    private let social = ContextWords([
        "follow*", "twitter", "tweet*", "instagram", "insta", "tiktok", "dm", "handle", "telegram", "discord",
        "slack", "mastodon", "threads", "snapchat", "snap", "via", "rt", "cc", "thanks", "thank", "thx", "hi",
        "hey", "hello", "ping", "user", "username", "account", "profile", "mention*", "by", "from", "hallo",
        "danke", "hola", "gracias", "merci", "ciao", "grazie", "olá", "obrigado", "contact", "message", "msg",
        "github", "x", "reddit", "youtube", "assign*",
    ])
    /// Decorators, rules and tags that start with `@` in code and style sheets.
    private let code = WordTable(
        """
        override media param return returns import charset keyframes property deprecated throws see since
        author version type typedef main available objc escaping test suite state published observable
        mainactor sendable discardableresult inlinable autowired component controller service entity table
        column getmapping postmapping dataclass staticmethod classmethod property_wrapper pytest app router
        interface class end selector synthesize implementation protocol include extend mixin if else each
        use font supports page layer container tailwind apply todo example link code here channel everyone
        all beforeeach before after bean nullable notnull nonnull types babel angular vue latest next home
        work the ignore private public internal
        """)

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        if labels.occursInLabel(of: text), let range = wholeValue(text) {
            findings.append(Finding(range: range, kind: .username, score: 0.9, recognizer: name))
            return
        }
        inCode.find(in: text, by: name, into: &findings)
        var offset = 0
        while let sign = next(from: offset, in: text) {
            offset = sign
            let match = text.bytes[sign] == UInt8(ascii: "@") ? handle(at: sign, in: text) : keyed(sign, in: text)
            if let match {
                findings.append(Finding(range: match.range, kind: .username, score: match.score, recognizer: name))
            }
            offset = match?.range.upperBound ?? offset + 1
        }
    }

    /// The next `@`, colon, equals sign, or blank behind a word such as "is".
    private func next(from offset: Int, in text: ScanText) -> Int? {
        let (bytes, marks) = (text.bytes, text.marks)
        var found = 0
        let sign = marks.next(from: offset) { block in
            let words = marks.bits(.copula, block) & marks.bits(.blank, block, before: 1)
            return marks.bits(.at, block) | marks.bits(.colon, block) | marks.bits(.equals, block) | words
        } where: { offset in
            found = offset
            switch bytes[offset] {
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: ":"), UInt8(ascii: "="):
                return keys.mayEnd(at: keyEnd(before: offset, from: offset, in: text), in: text)
            default:
                guard let end = CopulaWords.end(of: offset, in: text),
                    keys.mayEnd(at: keyEnd(before: offset, from: end, in: text), in: text)
                else { return false }
                found = end
                return true
            }
        }
        return sign == nil ? nil : found
    }

    /// A value of a field for user names, if it is one word.
    private func wholeValue(_ text: ScanText) -> Range<Int>? {
        var start = 0
        var end = text.count
        while start < min(end, 8), text.bytes[start].isBlank { start += 1 }
        while end > max(start, text.count - 8), text.bytes[end - 1].isBlank { end -= 1 }
        guard 2...64 ~= end - start else { return nil }
        let isWord = text.bytes[start..<end].allSatisfy { $0 > 0x20 && $0 != 0x2F && $0 != 0x22 }
        let isMail = text.bytes[(start + 1)..<end].contains(UInt8(ascii: "@"))
        return isWord && !isMail ? start..<end : nil
    }

    private func isName(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// `@handle`, the sign in the finding.
    private func handle(at sign: Int, in text: ScanText) -> (range: Range<Int>, score: Float)? {
        let before = text.byte(sign - 1)
        guard !before.isWord else { return nil }
        switch before {
        case 0x2E, 0x2D, 0x2F, 0x2B, 0x40, 0x22, 0x27, 0x60, 0x25: return nil
        default: break
        }
        var end = sign + 1
        while end - sign <= 40, isName(text.byte(end)), text.byte(end) != UInt8(ascii: "-") { end += 1 }
        while end > sign + 1, text.byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
        let length = end - sign - 1
        let after = text.byte(end)
        guard 3...30 ~= length, after < 0x80 else { return nil }
        switch after {
        case 0x28, 0x40, 0x2F, 0x2D, 0x3A: guard isColonOfText(end, text) else { return nil }
        default: break
        }
        let characters = text.bytes[(sign + 1)..<end]
        let word = characters.prefix { $0 != 0x2E }
        guard code.value(WordHash(lowering: word).value) == 0, characters.contains(where: \.isASCIILetter) else {
            return nil
        }
        let range = sign..<end
        if social.occurs(near: range, before: 24, after: 0, in: text) { return (range, 0.85) }
        if characters.contains(where: { $0.isDigit || $0 == 0x5F }) { return (range, 0.75) }
        // At the start of a line it is as often code as a reply.
        return (range, startsLine(sign, in: text) && text.byte(end) != 0x20 ? 0.4 : 0.6)
    }

    /// A colon that ends a mention: `@anna: hello`.
    private func isColonOfText(_ offset: Int, _ text: ScanText) -> Bool {
        text.byte(offset) == 0x3A && (text.byte(offset + 1) == 0x20 || offset + 1 == text.count)
    }

    private func startsLine(_ offset: Int, in text: ScanText) -> Bool {
        var position = offset
        while offset - position < 24, text.byte(position - 1) == 0x20 || text.byte(position - 1) == 0x09 {
            position -= 1
        }
        return position == 0 || text.byte(position - 1) == 0x0A
    }

    /// The name behind `username:`, `user = "…"`, `user name is`.
    ///
    /// Without a colon it must look like an account.
    private func keyed(_ offset: Int, in text: ScanText) -> (range: Range<Int>, score: Float)? {
        let colon = text.byte(offset) != 0x20
        var keyEnd = offset
        if !colon {
            while text.byte(keyEnd - 1) != 0x20 { keyEnd -= 1 }
        }
        keyEnd = self.keyEnd(before: keyEnd, from: offset, in: text)
        guard keys.ends(at: keyEnd, within: 24, in: text) else { return nil }
        var start = offset + 1
        while start - offset < 4, isWrapping(text.byte(start)) || text.byte(start) == 0x60 { start += 1 }
        var end = start
        while end - start <= 64, isName(text.byte(end)) || (end == start && text.byte(end) == 0x40) { end += 1 }
        while end > start, text.byte(end - 1) == UInt8(ascii: ".") || text.byte(end - 1) == UInt8(ascii: "-") {
            end -= 1
        }
        guard 3...64 ~= end - start, !text.isWordCharacter(at: end) else { return nil }
        switch text.byte(end) {
        case 0x40, 0x28, 0x5B, 0x2F: return nil
        default: break
        }
        if text.byte(end) == 0x3A, text.byte(end + 1) == 0x2F { return nil }
        let name = text.bytes[start..<end]
        guard name.contains(where: \.isASCIILetter) else { return nil }
        let marked = name.contains { $0.isDigit || $0 == 0x5F || $0 == 0x2E || $0 == 0x40 }
        if colon {
            let isWord = values.value(WordHash(lowering: name).value) != 0
            return isWord ? nil : (start..<end, marked ? 0.9 : 0.7)
        }
        let before = text.byte(start - 1)
        let quoted = before == 0x22 || before == 0x27 || before == 0x60
        return marked || quoted ? (start..<end, 0.8) : nil
    }

    /// Before the blanks, quotes and asterisks that end at `end`, at most eight bytes before `offset`.
    private func keyEnd(before end: Int, from offset: Int, in text: ScanText) -> Int {
        var end = end
        while offset - end < 8, isWrapping(text.byte(end - 1)) { end -= 1 }
        return end
    }

    /// A blank, quote or asterisk.
    private func isWrapping(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x2A }

    /// What stands after such a key in code and forms, and isn't a name.
    private let values = WordTable(
        """
        string str int true false null nil none undefined required optional varchar text name value the user
        username unknown n/a type object any bool boolean failed success not please enter invalid self this
        new input get post
        """)
}

/// Words between "user name" and the name.
enum CopulaWords {
    static let all = ["is", "ist", "lautet", "es", "est", "è", "é", "to", "was", "jest"]

    private static let words = ContextWords(all)

    /// The blank behind the word that starts at an offset, behind a blank; `nil` if it is another word.
    static func end(of start: Int, in text: ScanText) -> Int? {
        var end = start
        while end - start < 7, text.byte(end).isASCIILetter || text.byte(end) >= 0x80 { end += 1 }
        guard 1...6 ~= end - start, text.byte(end) == 0x20, words.ends(at: end, within: end - start, in: text) else {
            return nil
        }
        return end
    }
}
