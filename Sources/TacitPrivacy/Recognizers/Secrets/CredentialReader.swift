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
        if !topics.isDisjoint(with: .digits) {
            return CredentialCodes.value(after: word, gap: gap, topics: topics, in: bytes)
                .map { ($0.range, subtype(of: topics), $0.score) }
        }
        if topics.contains(.quoted), gap.link != .none { return nil }
        if gap.link == .question || gap.link == .line || gap.link == .none {
            return loose(after: word, gap: gap, topics: topics, in: bytes)
        }
        guard gap.valueStart < bytes.count else { return nil }
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
        let isKey = topics.isDisjoint(with: [.password, .pin, .cardCode, .oneTimeCode, .code])
        if isKey, !KeyLikeness.isKeyLike(value) { return nil }
        if CredentialValue.isReference(value) || KeyLikeness.isPlaceholder(value.prefix(64)) { return nil }
        if !topics.isDisjoint(with: .digits) {
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
        if !topics.isDisjoint(with: [.oneTimeCode, .code]) { return "ONE_TIME_CODE" }
        if topics.contains(.quoted) { return "PASSWORD" }
        if topics.contains(.awsSecret) { return "AWS_SECRET_KEY" }
        if topics.contains(.azureKey) { return "AZURE" }
        return "API_KEY"
    }

    /// The password behind a word with neither a sign nor a verb between: in quotes, on a line of its own, as an
    /// answer, or right behind it where the clause ends.
    private static func loose(
        after word: Range<Int>, gap: CredentialGap, topics: CredentialTopics, in bytes: [UInt8]
    ) -> (range: Range<Int>, subtype: String, score: Float)? {
        let isLabelled = gap.hasDetail && gap.quote != 0
        guard topics.contains(.password) || (isLabelled && !topics.isDisjoint(with: [.quoted, .key])),
            gap.valueStart > word.upperBound, let range = extent(of: gap, in: bytes), 4...64 ~= range.count
        else { return nil }
        // The word alone in its line, the value alone in the next one.
        let isForm =
            gap.link == .line && startsLine(word.lowerBound, in: bytes) && isLineEnd(range.upperBound, in: bytes)
        if isForm, CredentialValue.isPassphrase(bytes[range]) { return (range, "PASSWORD", 0.7) }
        guard isUnlikeWords(bytes[range]), isMixed(bytes[range]), !isVersion(bytes[range]),
            !isAddress(bytes[range]),
            let (subtype, _) = judge(bytes[range], topics: .password, isQuoted: gap.quote != 0, endsLine: false)
        else { return nil }
        if isLabelled { return (range, subtype, 0.8) }
        switch gap.link {
        case .line: return isForm ? (range, subtype, 0.7) : nil
        case .question: return endsAnswer(range.upperBound, in: bytes) ? (range, subtype, 0.6) : nil
        case .none:
            guard range.count >= 5, CredentialCodes.endsClause(range.upperBound, in: bytes) else { return nil }
            return (range, subtype, 0.6)
        default: return (range, subtype, 0.8)
        }
    }

    /// The value before a word: "X is my password".
    static func value(before word: Int, topics: CredentialTopics, in bytes: [UInt8]) -> Range<Int>? {
        guard topics == .password, let range = CredentialLinks.value(before: word, in: bytes),
            isUnlikeWords(bytes[range]), isMixed(bytes[range]), !isAddress(bytes[range]),
            judge(bytes[range], topics: .password, isQuoted: false, endsLine: false) != nil
        else { return nil }
        return range
    }

    static func startsLine(_ offset: Int, in bytes: [UInt8]) -> Bool {
        var start = offset
        while start > 0, offset - start < 16, lineStarters.contains(bytes[start - 1]) { start -= 1 }
        return start == 0 || bytes[start - 1] == 0x0A
    }

    private static func isLineEnd(_ offset: Int, in bytes: [UInt8]) -> Bool {
        offset >= bytes.count || bytes[offset] == 0x0A || bytes[offset] == 0x0D
    }

    private static func endsAnswer(_ offset: Int, in bytes: [UInt8]) -> Bool {
        isLineEnd(offset, in: bytes) || bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ",")
    }

    /// Letters and digits.
    private static func isMixed(_ value: ArraySlice<UInt8>) -> Bool {
        value.contains(where: \.isDigit) && value.contains(where: \.isASCIILetter)
    }

    private static func isAddress(_ value: ArraySlice<UInt8>) -> Bool {
        isLocation(value) || value.contains(0x2F) && value.contains(0x3A)
    }

    /// `v2.4`, `1.20.3b`, `ES-4821`.
    private static func isVersion(_ value: ArraySlice<UInt8>) -> Bool {
        let letters = value.prefix { $0.isUpper }
        let rest = value.dropFirst(letters.count)
        if 2...4 ~= letters.count, rest.first == UInt8(ascii: "-"), rest.dropFirst().allSatisfy(\.isDigit) {
            return true
        }
        return value.count { $0.isDigit || $0 == UInt8(ascii: ".") } >= value.count - 1 && value.contains(0x2E)
    }

    /// From the value's start to its closing quote, or to the end of the word.
    static func extent(of gap: CredentialGap, in bytes: [UInt8]) -> Range<Int>? {
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
                while end > start, bytes[end - 1] == 0x20, gap.quote >= 0x80 { end -= 1 }
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
    static func isUnlikeWords(_ value: ArraySlice<UInt8>) -> Bool {
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
    private static let lineStarters = ASCIISet(" \t*>-|")
}
