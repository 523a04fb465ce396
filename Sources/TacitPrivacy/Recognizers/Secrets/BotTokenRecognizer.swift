import TacitCore

/// Tokens of chat bots, which have no prefix but a form: Telegram (`digits:35 characters`), Discord (three parts).
public struct BotTokenRecognizer: Recognizer {
    public let name = "bot-token"
    public var needs: ByteTraits { [.capital, .lowercase] }

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let bytes = text.bytes
        var offset = 8
        let marks = text.marks
        let signs = { (block: Int) in
            marks.bits(.colon, block) & marks.bits(.digit, block, before: 8)
                | marks.bits(.dot, block) & marks.bits(.dot, block, after: 7)
        }
        while let sign = marks.next(from: offset, in: signs), sign + 28 < bytes.count {
            let isColon = bytes[sign] == UInt8(ascii: ":")
            guard let found = isColon ? Self.telegram(at: sign, in: bytes) : Self.discord(at: sign, in: bytes) else {
                offset = sign + 1
                continue
            }
            findings.append(
                Finding(range: found.range, kind: .secret, subtype: found.subtype, score: 0.9, recognizer: name))
            offset = found.range.upperBound
        }
    }

    /// The token whose colon is at an offset: 8 to 11 digits before it, 35 characters after it.
    ///
    /// In a URL of the API the digits stand behind the word "bot".
    private static func telegram(at colon: Int, in bytes: [UInt8]) -> (range: Range<Int>, subtype: String)? {
        var start = colon
        while start > 0, colon - start <= 11, bytes[start - 1].isDigit { start -= 1 }
        guard 8...11 ~= colon - start,
            Borders.before(start, in: bytes) || (start >= 3 && bytes[(start - 3)..<start].elementsEqual("bot".utf8)),
            let end = run(after: colon, in: bytes), end - colon == 36,
            KeyLikeness.looksRandom(bytes[(colon + 1)..<end])
        else { return nil }
        return (start..<end, "TELEGRAM_BOT")
    }

    /// The token whose first dot is at an offset.
    private static func discord(at dot: Int, in bytes: [UInt8]) -> (range: Range<Int>, subtype: String)? {
        guard dot >= 23, bytes[dot + 7] == UInt8(ascii: "."), TokenShape.Alphabet.base64URL.contains(bytes[dot - 1])
        else { return nil }
        var start = dot
        while start > 0, dot - start <= 28, TokenShape.Alphabet.base64URL.contains(bytes[start - 1]) { start -= 1 }
        guard 23...28 ~= dot - start, "MNO".utf8.contains(bytes[start]), let second = run(after: dot, in: bytes),
            second == dot + 7, let third = run(after: second, in: bytes), 28...46 ~= third - second,
            KeyLikeness.looksRandom(bytes[(second + 1)..<third])
        else { return nil }
        return (start..<third, "DISCORD")
    }

    /// End of the characters behind the separator at an offset; `nil` if there are more than 48.
    private static func run(after separator: Int, in bytes: [UInt8]) -> Int? {
        var end = separator + 1
        while end < bytes.count, end - separator <= 48, TokenShape.Alphabet.base64URL.contains(bytes[end]) { end += 1 }
        return end - separator <= 48 ? end : nil
    }
}
