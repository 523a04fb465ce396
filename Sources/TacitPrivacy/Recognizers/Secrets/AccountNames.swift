import TacitCore

/// Names of accounts behind words without a sign: "user anna_k was locked out", "log in as anna_k with …", and the name
/// below its label in a form.
enum AccountNames {
    /// Adds the name behind a word, and a password that follows with "and" or "with"; where to go on.
    ///
    /// Time is bounded.
    static func find(
        after word: Range<Int>, topics: CredentialTopics, in text: ScanText, into findings: inout [Finding]
    ) -> Int {
        let bytes = text.bytes
        if topics.contains(.user), let name = belowLabel(word, in: text) {
            findings.append(finding(name, 0.8))
            return name.upperBound
        }
        guard text.byte(word.upperBound) == 0x20, let name = name(at: word.upperBound + 1, in: text) else {
            return word.upperBound
        }
        if topics.contains(.acting), let password = password(after: name.upperBound, in: bytes) {
            findings.append(finding(name, 0.7))
            findings.append(
                Finding(range: password, kind: .secret, subtype: "PASSWORD", score: 0.7, recognizer: recognizer))
            return password.upperBound
        }
        // "Failed password for anna from 192.0.2.7": in a log any word is one.
        let isLogged = topics.contains(.acting) && bytes[name.upperBound...].starts(with: " from ".utf8)
        let isListed = isListed(name.upperBound, in: bytes)
        guard isLogged || isListed || isMarked(bytes[name], hyphens: topics.contains(.acting)),
            !isTechnical(bytes[name])
        else {
            return word.upperBound
        }
        findings.append(finding(name, 0.6))
        return name.upperBound
    }

    private static let recognizer = "credential"

    private static func finding(_ range: Range<Int>, _ score: Float) -> Finding {
        Finding(range: range, kind: .username, score: score, recognizer: recognizer)
    }

    /// One word of 4 to 32 letters, digits, `.`, `_` and `-`, a letter first, and no part of an address, path or call.
    private static func name(at start: Int, in text: ScanText) -> Range<Int>? {
        guard text.byte(start).isASCIILetter else { return nil }
        var end = start
        while end - start <= 32, text.byte(end).isAlphanumeric || inner.contains(text.byte(end)) { end += 1 }
        while end > start, text.byte(end - 1) == UInt8(ascii: ".") || text.byte(end - 1) == UInt8(ascii: "-") {
            end -= 1
        }
        guard 4...32 ~= end - start, !text.isWordCharacter(at: end), !borders.contains(text.byte(end)) else {
            return nil
        }
        return start..<end
    }

    /// Whether a comma and another field of an account follow: ", e-mail", ", password".
    private static func isListed(_ name: Int, in bytes: [UInt8]) -> Bool {
        guard name + 2 < bytes.count, bytes[name] == UInt8(ascii: ","), bytes[name + 1] == 0x20 else { return false }
        if mails.match(at: name + 2, limit: min(bytes.count, name + 24), in: bytes) != nil { return true }
        let next = CredentialTopics.phrases.match(at: name + 2, limit: bytes.count, in: bytes)
        return next.map { CredentialTopics(rawValue: $0.value).contains(.password) } ?? false
    }

    private static let mails = PhraseTable(
        ["mail", "e mail", "email", "correo", "courriel", "e post", "epost", "sahkoposti", "posta"]
            .map { (phrase: $0, value: 1) })

    /// A digit, `_` or an inner dot, which words don't have.
    private static func isMarked(_ name: ArraySlice<UInt8>, hyphens: Bool) -> Bool {
        name.contains { $0.isDigit || $0 == 0x5F || $0 == 0x2E || (hyphens && $0 == 0x2D) }
    }

    /// Whether a part of a name says that it names a thing: a column, a file, a standard.
    private static func isTechnical(_ name: ArraySlice<UInt8>) -> Bool {
        if technical.value(WordHash(lowering: name).value) != 0 { return true }
        return name.split(whereSeparator: { $0 == 0x5F || $0 == 0x2E || $0 == 0x2D }).contains {
            technical.value(WordHash(lowering: $0).value) != 0
        }
    }

    /// The whole next line behind a label that is its line, if the line after that is the label of a password.
    private static func belowLabel(_ word: Range<Int>, in text: ScanText) -> Range<Int>? {
        guard text.byte(word.upperBound) == 0x0A || text.byte(word.upperBound) == 0x0D,
            CredentialReader.startsLine(word.lowerBound, in: text.bytes)
        else { return nil }
        let start = nextLine(from: word.upperBound, in: text)
        var end = start
        while end - start <= 64, text.byte(end) > 0x20 { end += 1 }
        let next = nextLine(from: end, in: text)
        guard 3...64 ~= end - start, next > end, next < text.count,
            let (_, topics) = CredentialTopics.phrases.match(at: next, limit: text.count, in: text.bytes),
            CredentialTopics(rawValue: topics).contains(.password)
        else { return nil }
        return start..<end
    }

    /// Behind the line break at an offset, or that offset if there is none.
    private static func nextLine(from offset: Int, in text: ScanText) -> Int {
        let isPair = text.byte(offset) == 0x0D && text.byte(offset + 1) == 0x0A
        return isPair ? offset + 2 : text.byte(offset) == 0x0A ? offset + 1 : offset
    }

    /// " and Tr0ub4dor" behind a name.
    private static func password(after name: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard name + 4 < bytes.count, bytes[name] == 0x20,
            let (end, _) = joints.match(at: name + 1, limit: min(bytes.count, name + 8), in: bytes),
            let gap = CredentialGap(after: end, in: bytes), gap.link == .none, gap.valueStart > end,
            let range = CredentialReader.extent(of: gap, in: bytes), 5...64 ~= range.count,
            CredentialReader.isUnlikeWords(bytes[range]), bytes[range].contains(where: \.isASCIILetter)
        else { return nil }
        return range
    }

    private static let inner = ASCIISet("._-")
    private static let borders = ASCIISet("@(:/=[\\$*+")
    private static let joints = PhraseTable(
        [
            "and", "with", "und", "mit", "et", "avec", "y", "con", "e", "com", "en", "met", "i", "z", "och", "med",
            "og", "ja",
        ]
        .map { (phrase: $0, value: 1) })

    private static let technical = WordTable(
        """
        id ids name names at by key keys token tokens type types role roles data count group groups email mail password
        login user users account accounts status state date time created updated deleted is has not can num no list
        table info profile settings session sessions config policy access admin api app service space agent level
        limit test file path url uri host home dir shell flags py js ts txt json yaml yml xml csv html css md pdf
        com org net io de fr es it nl pl pt se dk fi eu uk example log conf sh go rs swift java exe zip
        oauth oauth2 ipv4 ipv6 sha1 sha256 sha512 md5 base64 utf8 utf16 html5 http2 web3 web2 x509 x86 64 arm64
        amd64 k8s i18n l10n a11y 2fa mp3 mp4 h264 v1 v2 v3
        """)
}
