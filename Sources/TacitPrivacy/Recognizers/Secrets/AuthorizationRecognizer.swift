import TacitCore

/// Credentials in HTTP headers and on command lines: `Authorization: Bearer …`, `Basic …` (RFC 7617),
/// `curl -u user:password`.
public struct AuthorizationRecognizer: Recognizer {
    public let name = "authorization"
    public var needs: ByteTraits { [] }

    static let words = ["bearer", "basic", "authorization"]

    private static let phrases = PhraseTable(zip(words, [1, 2, 4]).map { (phrase: $0, value: $1) })

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let bytes = text.bytes
        var offset = 0
        while let start = Self.next(from: offset, in: text) {
            offset = start
            let isFlag = bytes[offset] == UInt8(ascii: "-")
            if let found = isFlag ? commandLine(at: offset, in: bytes) : header(at: offset, in: bytes) {
                findings.append(found)
                offset = found.range.upperBound
            } else {
                offset += 1
            }
        }
    }

    /// The next start of one of the words, or hyphen of a flag.
    private static func next(from offset: Int, in text: ScanText) -> Int? {
        let (bytes, marks) = (text.bytes, text.marks)
        return marks.next(from: offset) { block in
            marks.bits(.authorizationWord, block) | marks.bits(.hyphen, block) & marks.bits(.blank, block, before: 1)
        } where: { offset in
            guard bytes[offset] == UInt8(ascii: "-"), offset + 1 < bytes.count else { return true }
            return bytes[offset + 1] == UInt8(ascii: "u") || bytes[offset + 1] == UInt8(ascii: "-")
        }
    }

    private func header(at start: Int, in bytes: [UInt8]) -> Finding? {
        guard SecretBorders.before(start, in: bytes),
            let (end, word) = Self.phrases.match(at: start, limit: min(bytes.count, start + 16), in: bytes)
        else { return nil }
        var value = end
        var isBasic = word == 2
        if word == 4 {
            // The header's name, then `:` or `=` among quotes and blanks, then perhaps a scheme.
            while value < bytes.count, value - end < 8, "\"':= \t\\".utf8.contains(bytes[value]) { value += 1 }
            guard bytes[end..<value].contains(where: { $0 == 0x3A || $0 == 0x3D }) else { return nil }
            let scheme = bytes[value...].prefix(24).prefix { $0.isASCIILetter || $0 == 0x2D }.count
            if scheme > 0, value + scheme < bytes.count, bytes[value + scheme] == 0x20 {
                isBasic = scheme == 5 && bytes[value].lowered == UInt8(ascii: "b")
                value += scheme + 1
            }
        } else {
            guard value < bytes.count, bytes[value] == 0x20 else { return nil }
            value += 1
        }
        var last = value
        while last < bytes.count, last - value <= 4096, Self.isTokenByte(bytes[last]) { last += 1 }
        while last > value, bytes[last - 1] == 0x2E { last -= 1 }
        let token = bytes[value..<last]
        let isRight =
            switch word {
            case 1: token.count >= 12 && KeyLikeness.isKeyLike(token)
            case 2: token.count >= 8 && Self.isPair(token)
            default:
                token.count >= 6 && (token.contains(where: \.isDigit) || token.count >= 16)
                    && !KeyLikeness.isPlaceholder(token)
            }
        guard isRight, !CredentialValue.isReference(token) else { return nil }
        // The rest of a very long token, once it is known to be one.
        while last < bytes.count, last - value > 4096, Self.isTokenByte(bytes[last]) { last += 1 }
        return Finding(
            range: value..<last, kind: .secret, subtype: isBasic ? "BASIC_AUTH" : "BEARER",
            score: word == 4 ? 0.95 : 0.85,
            recognizer: name)
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-")...UInt8(ascii: ":"), 0x5F, 0x7E, 0x2B, 0x3D: true
        default: byte.isASCIILetter
        }
    }

    /// `-u user:password` and `--user user:password`: the pair.
    private func commandLine(at start: Int, in bytes: [UInt8]) -> Finding? {
        let rest = bytes[start...]
        let flag = rest.starts(with: "-u ".utf8) ? 3 : rest.starts(with: "--user ".utf8) ? 7 : 0
        guard flag > 0, start > 0, bytes[start - 1] == 0x20 else { return nil }
        var value = start + flag
        if value < bytes.count, bytes[value] == 0x22 || bytes[value] == 0x27 { value += 1 }
        var last = value
        while last < bytes.count, last - value <= 128, bytes[last] > 0x20, bytes[last] != 0x22, bytes[last] != 0x27 {
            last += 1
        }
        guard let colon = bytes[value..<last].firstIndex(of: 0x3A), colon > value, last - colon > 3 else { return nil }
        let password = bytes[(colon + 1)..<last]
        guard !CredentialValue.isReference(password), !KeyLikeness.isPlaceholder(password),
            !password.allSatisfy(\.isDigit)
        else { return nil }
        return Finding(range: value..<last, kind: .secret, subtype: "PASSWORD", score: 0.8, recognizer: name)
    }

    /// Whether base64 text decodes to printable characters with a colon among them.
    private static func isPair(_ text: ArraySlice<UInt8>) -> Bool {
        var bits = 0
        var count = 0
        var hasColon = false
        for byte in text.prefix(256) where byte != 0x3D {
            let value: Int
            switch byte {
            case _ where byte.isUpper: value = Int(byte) - 65
            case _ where byte.isLower: value = Int(byte) - 71
            case _ where byte.isDigit: value = Int(byte) + 4
            case 0x2B, 0x2D: value = 62
            case 0x2F, 0x5F: value = 63
            default: return false
            }
            bits = (bits << 6 | value) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                let decoded = bits >> count & 0xFF
                if decoded < 0x20 || decoded == 0x7F { return false }
                if decoded == 0x3A { hasColon = true }
            }
        }
        return hasColon
    }
}
