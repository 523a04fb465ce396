/// Reads the value that follows a word such as "password" and decides whether it is one.
enum CredentialReader {
    /// Bytes of a value that are judged; what is accepted goes on to its end, what is rejected costs no more.
    private static let maximum = 256

    /// The value behind a word, with its subtype and score; `nil` if none follows.
    ///
    /// Time is bounded.
    static func value(
        after word: Range<Int>, topics: CredentialTopics, in bytes: [UInt8]
    ) -> (range: Range<Int>, subtype: String, score: Float)? {
        if topics.contains(.none) { return nil }
        var nameEnd = word.upperBound
        // `API_KEY_PROD=`: the rest of a variable's name, if a sign follows.
        if nameEnd < bytes.count, bytes[nameEnd] == 0x5F {
            let limit = min(bytes.count, nameEnd + 24)
            while nameEnd < limit, bytes[nameEnd].isAlphanumeric || bytes[nameEnd] == 0x5F { nameEnd += 1 }
            guard nameEnd < bytes.count,
                bytes[nameEnd] == 0x3D || bytes[nameEnd] == 0x3A || bytes[nameEnd] == 0x22 || bytes[nameEnd] == 0x20
            else { return nil }
        }
        guard let gap = CredentialGap(after: nameEnd, in: bytes) else { return nil }
        if !topics.isDisjoint(with: [.pin, .cardCode, .oneTimeCode]) {
            if let found = code(from: gap.valueStart, topics: topics, in: bytes) {
                let isShouted = bytes[word].allSatisfy { !$0.isLower }
                let isLong = word.count > 4
                if gap.link != .none || isShouted || isLong || topics.contains(.cardCode) {
                    return (found, subtype(of: topics), topics.contains(.cardCode) ? 0.9 : 0.8)
                }
            }
            return nil
        }
        guard gap.link != .none, gap.valueStart < bytes.count else { return nil }
        let range = extent(of: gap, in: bytes)
        guard let range,
            let (subtype, score) = judge(
                bytes[range], topics: topics, isQuoted: gap.quote != 0,
                endsLine: endsLine(range.upperBound, in: bytes) && !gap.isSpacedEquals && gap.link == .sign
                    && !gap.crossesLine)
        else { return nil }
        let value = bytes[range]
        if gap.crossesLine, value.count < 5 || value.last == 0x3A || !value.contains(where: \.isDigit) { return nil }
        if gap.link == .verb, gap.quote == 0, !isUnlikeWords(value) { return nil }
        if gap.isSpacedEquals, gap.quote == 0, value.allSatisfy({ $0.isASCIILetter || $0 == 0x5F }) { return nil }
        var end = range.upperBound
        if end - gap.valueStart >= maximum - 8 {
            while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x22, bytes[end] != 0x60 { end += 1 }
        }
        return (range.lowerBound..<end, subtype, gap.link == .verb ? score - 0.05 : score)
    }

    /// Whether a value is a credential of the sort that its topics say.
    static func judge(
        _ value: ArraySlice<UInt8>, topics: CredentialTopics, isQuoted: Bool, endsLine: Bool
    ) -> (subtype: String, score: Float)? {
        // Before the dearer checks: what a key must have.
        let isKey = topics.isDisjoint(with: [.password, .pin, .cardCode, .oneTimeCode])
        if isKey, !KeyLikeness.isKeyLike(value) { return nil }
        if CredentialValue.isReference(value) || KeyLikeness.isPlaceholder(value.prefix(64)) { return nil }
        if !topics.isDisjoint(with: [.pin, .cardCode, .oneTimeCode]) {
            let digits = value.allSatisfy(\.isDigit)
            return digits && 3...8 ~= value.count ? (subtype(of: topics), 0.8) : nil
        }
        if topics.contains(.password) {
            let onlyLetters = value.allSatisfy { $0.isASCIILetter || $0 >= 0x80 }
            guard !value.starts(with: "//".utf8), value.count >= (onlyLetters ? 4 : 3),
                !CredentialValue.isCommonWord(value)
            else { return nil }
            if onlyLetters, !isQuoted, !endsLine { return nil }
            // "8-20 characters": digits with words behind them.
            if !value.contains(where: { $0.isASCIILetter }), !endsLine, !isQuoted, value.count < 6 { return nil }
            return ("PASSWORD", 0.9)
        }
        guard !isLocation(value), value.contains(where: \.isASCIILetter) else { return nil }
        if topics.contains(.azureKey), value.count < 32 { return nil }
        return (subtype(of: topics), 0.85)
    }

    private static func subtype(of topics: CredentialTopics) -> String {
        if topics.contains(.pin) { return "PIN" }
        if topics.contains(.cardCode) { return "CARD_CODE" }
        if topics.contains(.oneTimeCode) { return "ONE_TIME_CODE" }
        if topics.contains(.awsSecret) { return "AWS_SECRET_KEY" }
        if topics.contains(.azureKey) { return "AZURE" }
        return "API_KEY"
    }

    /// A code of digits, perhaps in two groups (`123-456`, `123 456`) or with `G-` before it.
    private static func code(from start: Int, topics: CredentialTopics, in bytes: [UInt8]) -> Range<Int>? {
        var first = start
        if first + 2 < bytes.count, bytes[first] == UInt8(ascii: "G"), bytes[first + 1] == 0x2D { first += 2 }
        var end = first
        while end < bytes.count, bytes[end].isDigit, end - first <= 9 { end += 1 }
        var count = end - first
        if count == 3, topics.contains(.oneTimeCode), end + 3 < bytes.count, bytes[end] == 0x2D || bytes[end] == 0x20,
            bytes[(end + 1)...].prefix(3).allSatisfy(\.isDigit)
        {
            end += 4
            count = 6
        }
        let allowed = topics.contains(.cardCode) ? 3...4 : 4...8
        guard allowed.contains(count), Borders.after(end, in: bytes) else { return nil }
        // A decimal, a date, a time, a share.
        if end + 1 < bytes.count, joints.contains(bytes[end]), bytes[end + 1].isDigit { return nil }
        return end < bytes.count && bytes[end] == UInt8(ascii: "%") ? nil : start..<end
    }

    /// From the value's start to its closing quote, or to the end of the word.
    private static func extent(of gap: CredentialGap, in bytes: [UInt8]) -> Range<Int>? {
        let start = gap.valueStart
        let limit = min(bytes.count, start + maximum)
        var end = start
        if gap.quote != 0 {
            // Typographic quotes close with another scalar than they open: their lead byte ends the value.
            while end < limit, bytes[end] != gap.quote, bytes[end] != 0x0A {
                if gap.isQuoteEscaped, bytes[end] == UInt8(ascii: "\\"), end + 1 < limit, bytes[end + 1] == gap.quote {
                    break
                }
                end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            end = min(end, limit)
            if end < limit, bytes[end] != 0x0A {
                return end > start ? start..<end : nil
            }
            end = start
        }
        while end < limit {
            let byte = bytes[end]
            if byte <= 0x20 || byte == 0x22 || byte == 0x60 || byte == UInt8(ascii: ";")
                || byte == UInt8(ascii: "<") && end > start
            {
                break
            }
            // An escaped line break, a parameter that follows, a comma before a blank.
            let next = end + 1 < bytes.count ? bytes[end + 1] : 0x20
            if byte == UInt8(ascii: "\\"), next == 0x6E || next == 0x72 || next == 0x22 { break }
            if byte == UInt8(ascii: "&"), next.isASCIILetter, bytes[end...].prefix(32).contains(0x3D) { break }
            if byte == UInt8(ascii: ","), next <= 0x20 || next == 0x22 { break }
            end += 1
        }
        while end > start, trailers.contains(bytes[end - 1]),
            !(bytes[end - 1] == 0x29 && bytes[start..<end].contains(0x28))
        {
            // `x = f()[` stays as it is, so that it is seen to be code.
            if bytes[end - 1] == 0x5D, bytes[start..<end].contains(0x5B) { break }
            end -= 1
        }
        return end > start ? start..<end : nil
    }

    /// Whether nothing but punctuation follows on the line, or what follows is another field.
    private static func endsLine(_ end: Int, in bytes: [UInt8]) -> Bool {
        var offset = end
        while offset < bytes.count, offset - end < 4, lineTrailers.contains(bytes[offset]) { offset += 1 }
        return offset >= bytes.count || lineEnds.contains(bytes[offset])
    }

    /// Digits among letters, or punctuation that words don't have inside.
    private static func isUnlikeWords(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count >= 5 else { return false }
        let digits = value.count { $0.isDigit }
        let letters = value.count { $0.isASCIILetter }
        let symbols = value.dropLast().count { !$0.isAlphanumeric && $0 < 0x80 && !inner.contains($0) }
        return (digits > 0 && letters > 0 && !isLocation(value)) || (symbols > 0 && letters > 0)
            || (digits >= 6 && letters == 0 && symbols == 0)
    }

    /// A URL or a path.
    private static func isLocation(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first else { return false }
        if first == 0x2F && value.dropFirst().contains(0x2F) && !value.contains(0x2B) && !value.contains(0x3D) {
            return true
        }
        return value.starts(with: "http".utf8) || value.starts(with: "./".utf8) || value.starts(with: "~/".utf8)
    }

    private static let trailers = ASCIISet(".,:)]}>'*")
    private static let lineTrailers = ASCIISet(" \t.)*'\"")
    private static let lineEnds = ASCIISet("\r\n;,&|\\`<")
    private static let inner = ASCIISet("-'./,")
    private static let joints = ASCIISet(".,:-/")
}
