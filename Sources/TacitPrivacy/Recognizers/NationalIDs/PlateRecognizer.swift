import TacitCore

/// German licence plates: district, hyphen, one or two letters, up to four digits, E for electric or H for historic
/// ("B-AB 1234", "WÜ-K 7 H").
///
/// Source: FZV, Anlage 1 (districts) and § 9. Plates of other countries are among the national ids, and any other behind
/// its words among the reference numbers.
public struct PlateRecognizer: Recognizer {
    public let name = "plate"
    public let needs: ByteTraits = [.digit, .capital, .hyphen]

    /// What names a plate.
    private static let names = ContextWords([
        "kennzeichen", "*kennzeichen", "nummernschild", "plate", "plates", "targa", "matricula", "kenteken",
        "zulassung",
    ])
    /// What makes one of a known district likely.
    private static let words = ContextWords([
        "kfz", "pkw", "auto", "fahrzeug", "wagen", "car", "vehicle", "halter", "kz", "amtl", "geparkt", "parked",
    ])

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let marks = text.marks
        var offset = 0
        while let hyphen = marks.next(
            from: offset,
            in: { block in
                let before = marks.bits(.capital, block, before: 1) | marks.bits(.beyondASCII, block, before: 1)
                return marks.bits(.hyphen, block) & before & marks.bits(.capital, block, after: 1)
            })
        {
            offset = hyphen + 1
            guard let (range, district, digits) = Self.plate(hyphen, in: text) else { continue }
            let isNamed = Self.names.occurs(near: range, before: 48, after: 24, in: text)
            let isKnown = PlateDistricts.all.contains(district)
            guard isNamed || (isKnown && digits >= 2) else { continue }
            let isLikely = isNamed || Self.words.occurs(near: range, before: 48, after: 24, in: text)
            let score: Float = isKnown ? (isLikely ? 0.9 : 0.55) : 0.7
            findings.append(Finding(range: range, kind: .id, subtype: "DE_PLATE", score: score, recognizer: name))
            offset = range.upperBound
        }
    }

    private static func plate(
        _ hyphen: Int, in text: ScanText
    ) -> (range: Range<Int>, district: String, digits: Int)? {
        var start = hyphen
        var letters = 0
        while start > 0, letters < 4 {
            if text.bytes[start - 1].isUpper {
                start -= 1
            } else if start > 1, text.bytes[start - 2] == 0xC3, [0x84, 0x96, 0x9C].contains(text.bytes[start - 1]) {
                start -= 2
            } else {
                break
            }
            letters += 1
        }
        guard 1...3 ~= letters, !text.isWordCharacter(before: start), text.byte(start - 1) != UInt8(ascii: "-") else {
            return nil
        }
        var offset = hyphen + 1
        while text.byte(offset).isUpper, offset - hyphen <= 3 { offset += 1 }
        let series = offset - hyphen - 1
        guard 1...2 ~= series else { return nil }
        if text.byte(offset) == 0x20 || text.byte(offset) == UInt8(ascii: "-") { offset += 1 }
        let number = offset
        while text.byte(offset).isDigit { offset += 1 }
        let digits = offset - number
        guard 1...4 ~= digits, text.byte(number) != 0x30, letters + series + digits <= 8 else { return nil }
        // E and H belong to the plate: "M-XY 123E", "M-XY 123 H".
        let suffix = text.byte(offset) == 0x20 ? offset + 1 : offset
        if "EH".utf8.contains(text.byte(suffix)), !text.isWordCharacter(at: suffix + 1) { offset = suffix + 1 }
        guard !text.isWordCharacter(at: offset),
            text.byte(offset) != UInt8(ascii: "-") || !text.isWordCharacter(at: offset + 1)
        else { return nil }
        if text.byte(offset) == 0x2E || text.byte(offset) == 0x2C, text.byte(offset + 1).isDigit { return nil }
        return (start..<offset, String(decoding: text.bytes[start..<hyphen], as: UTF8.self), digits)
    }
}
