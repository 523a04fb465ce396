import TacitCore

/// Names of accounts: `@handle` where it isn't code, and what follows "username:" and the like.
public struct UsernameRecognizer: Recognizer {
    public let name = "username"
    public let needs: ByteTraits = []

    /// After these stands a name, if a colon or "is" comes between.
    private let keys = ContextWords([
        "username", "user name", "user-name", "user_name", "login", "login name", "loginname", "screen name",
        "screenname", "handle", "nickname", "user id", "userid", "account name", "benutzername", "benutzerkennung",
        "anmeldename", "nutzername", "usuario", "nombre de usuario", "identifiant", "nom d'utilisateur",
        "nom d’utilisateur", "pseudo", "utilisateur", "nome utente", "utente", "nome de usuário",
        "nome de utilizador", "usuário", "utilizador", "gebruikersnaam", "nazwa użytkownika", "użytkownik", "user",
        "benutzer", "gamertag", "discord", "skype", "telegram", "instagram", "twitter", "insta", "snapchat",
        "github",
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
    private let copulas = ContextWords(["is", "ist", "lautet", "es", "est", "è", "é", "to", "was", "jest"])
    /// Decorators, rules and tags that start with `@` in code and style sheets.
    private let code: Set<String> = [
        "override", "media", "param", "return", "returns", "import", "charset", "keyframes", "property",
        "deprecated", "throws", "see", "since", "author", "version", "type", "typedef", "main", "available", "objc",
        "escaping", "test", "suite", "state", "published", "observable", "mainactor", "sendable",
        "discardableresult", "inlinable", "autowired", "component", "controller", "service", "entity", "table",
        "column", "getmapping", "postmapping", "dataclass", "staticmethod", "classmethod", "property_wrapper",
        "pytest", "app", "router", "interface", "class", "end", "selector", "synthesize", "implementation",
        "protocol", "include", "extend", "mixin", "if", "else", "each", "use", "font", "supports", "page", "layer",
        "container", "tailwind", "apply", "todo", "example", "link", "code", "here", "channel", "everyone", "all",
        "beforeeach", "before", "after", "bean", "nullable", "notnull", "nonnull", "types", "babel", "angular",
        "vue", "latest", "next", "home", "work", "the", "ignore", "private", "public", "internal",
    ]

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        if labels.occursInLabel(of: text), let range = wholeValue(text) {
            findings.append(Finding(range: range, kind: .username, score: 0.9, recognizer: name))
            return
        }
        var offset = 0
        while offset < text.count {
            let byte = text.bytes[offset]
            if byte.isAlphanumeric {
                offset += 1
                continue
            }
            let match: (range: Range<Int>, score: Float)?
            switch byte {
            case UInt8(ascii: "@"): match = handle(at: offset, in: text)
            case UInt8(ascii: ":"), UInt8(ascii: "="): match = keyed(text.byte(offset + 1), offset, in: text)
            case 0x20 where isCopula(offset, in: text): match = keyed(0x20, offset, in: text)
            default: match = nil
            }
            if let match {
                findings.append(Finding(range: match.range, kind: .username, score: match.score, recognizer: name))
            }
            offset = match?.range.upperBound ?? offset + 1
        }
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
        guard !before.isWord, ![0x2E, 0x2D, 0x2F, 0x2B, 0x40, 0x22, 0x27, 0x60, 0x25].contains(before) else {
            return nil
        }
        var end = sign + 1
        while end - sign <= 40, isName(text.byte(end)), text.byte(end) != UInt8(ascii: "-") { end += 1 }
        while end > sign + 1, text.byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
        let length = end - sign - 1
        let after = text.byte(end)
        guard 3...30 ~= length, after < 0x80,
            ![0x28, 0x40, 0x2F, 0x2D, 0x3A].contains(after) || isColonOfText(end, text)
        else { return nil }
        let characters = text.bytes[(sign + 1)..<end]
        let word = String(decoding: characters.prefix { $0 != 0x2E }.map(\.lowered), as: UTF8.self)
        guard !code.contains(word), characters.contains(where: \.isASCIILetter) else { return nil }
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

    /// Whether a word such as "is" lies between the blank at an offset and another blank.
    private func isCopula(_ offset: Int, in text: ScanText) -> Bool {
        // The last bytes of those words.
        switch text.byte(offset - 1).lowered {
        case 0x73, 0x74, 0x6F, 0xA8, 0xA9: break
        default: return false
        }
        var start = offset
        while offset - start < 7, text.byte(start - 1).isASCIILetter || text.byte(start - 1) >= 0x80 { start -= 1 }
        guard 1...6 ~= offset - start, text.byte(start - 1) == 0x20 else { return false }
        return copulas.distance(before: offset, within: offset - start, in: text) == 0
    }

    /// The name behind `username:`, `user = "…"`, `user name is`.
    ///
    /// Without a colon it must look like an account.
    private func keyed(_ next: UInt8, _ offset: Int, in text: ScanText) -> (range: Range<Int>, score: Float)? {
        let colon = text.byte(offset) != 0x20
        var keyEnd = offset
        if !colon {
            while text.byte(keyEnd - 1) != 0x20 { keyEnd -= 1 }
        }
        while offset - keyEnd < 8, [0x20, 0x22, 0x27, 0x2A].contains(text.byte(keyEnd - 1)) { keyEnd -= 1 }
        guard keys.distance(before: keyEnd, within: 24, in: text) == 0 else { return nil }
        var start = offset + 1
        while start - offset < 4, [0x20, 0x22, 0x27, 0x60, 0x2A].contains(text.byte(start)) { start += 1 }
        var end = start
        while end - start <= 64, isName(text.byte(end)) || (end == start && text.byte(end) == 0x40) { end += 1 }
        while end > start, text.byte(end - 1) == UInt8(ascii: ".") || text.byte(end - 1) == UInt8(ascii: "-") {
            end -= 1
        }
        guard 3...64 ~= end - start, !text.isWordCharacter(at: end), ![0x40, 0x28, 0x5B, 0x2F].contains(text.byte(end))
        else {
            return nil
        }
        if text.byte(end) == 0x3A, text.byte(end + 1) == 0x2F { return nil }
        let name = text.bytes[start..<end]
        guard name.contains(where: \.isASCIILetter) else { return nil }
        let marked = name.contains { $0.isDigit || $0 == 0x5F || $0 == 0x2E || $0 == 0x40 }
        if colon {
            let isWord = values.contains(String(decoding: name.map(\.lowered), as: UTF8.self))
            return isWord ? nil : (start..<end, marked ? 0.9 : 0.7)
        }
        let quoted = [0x22, 0x27, 0x60].contains(text.byte(start - 1))
        return marked || quoted ? (start..<end, 0.8) : nil
    }

    /// What stands after such a key in code and forms, and isn't a name.
    private let values: Set<String> = [
        "string", "str", "int", "true", "false", "null", "nil", "none", "undefined", "required", "optional",
        "varchar", "text", "name", "value", "the", "user", "username", "unknown", "n/a", "type", "object", "any",
        "bool", "boolean", "failed", "success", "not", "please", "enter", "invalid", "self", "this", "new", "input",
        "get", "post",
    ]
}
