import TacitCore

/// How old somebody is: "aged 43", "43 years old", "43-jährige", "de 43 años", "43 ans", "43-letni".
///
/// Of "43-jährige" and "43 years old" the number is found, of "43 años" and "43 ans" the unit too, as labelled texts have
/// it. English, German, Spanish, French, Italian, Dutch, Portuguese, Polish, Swedish, Danish, Norwegian, Finnish, and the
/// usual forms of Romanian, Hungarian, Czech, Chinese and Japanese.
public struct AgeRecognizer: Recognizer {
    public let name = "age"
    public let needs: ByteTraits = .digit

    private static let labels = ContextWords([
        "age", "alter", "edad", "eta", "età", "idade", "leeftijd", "wiek", "alder", "ålder", "ikä", "âge",
    ])

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let isLabelled = Self.labels.occursInLabel(of: text)
        var offset = 0
        while let start = text.marks.next(.digit, from: offset) {
            offset = text.marks.end(of: .digit, from: start)
            guard offset - start <= 3, 1...120 ~= CheckDigits.number(text.bytes, start..<offset),
                Self.isFree(start..<offset, in: text), let (end, score) = Self.age(start..<offset, isLabelled, in: text)
            else { continue }
            findings.append(Finding(range: start..<end, kind: .age, score: score, recognizer: name))
            offset = end
        }
    }

    /// Whether the digits are no part of a word, a decimal, a date, an amount or a range of other numbers.
    private static func isFree(_ digits: Range<Int>, in text: ScanText) -> Bool {
        let before = text.byte(digits.lowerBound - 1)
        if before.isASCIILetter || before == 0x5F || before == 0x24 || before == 0x23 { return false }
        if [0x2D, 0x2E, 0x2F, 0x2C, 0x3A].contains(before), text.byte(digits.lowerBound - 2).isDigit { return false }
        let after = text.byte(digits.upperBound)
        if after == 0x25 || after == 0x5F { return false }
        return !([0x2E, 0x2F, 0x2C, 0x3A, 0x2D].contains(after) && text.byte(digits.upperBound + 1).isDigit)
    }

    /// Where the age ends, and how sure it is.
    private static func age(_ digits: Range<Int>, _ isLabelled: Bool, in text: ScanText) -> (end: Int, score: Float)? {
        let bytes = text.bytes
        var next = digits.upperBound
        if next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x2D { next += 1 }
        // "43-year-old": letters right behind the digits are a word of their own ("43yo", "43歳").
        let unit = AgeWords.behind.longest(at: next, limit: min(bytes.count, next + 24), in: bytes)
        if let unit, unit.topics.contains(AgeWords.Sense.proof) { return (digits.upperBound, 0.85) }
        guard !text.byte(digits.upperBound).isASCIILetter else { return nil }
        if isLabelled, !bytes.contains(where: { $0.isASCIILetter }) { return (digits.upperBound, 0.9) }
        let isRomance = unit?.topics.contains(AgeWords.Sense.romance) ?? false
        let end = isRomance ? wordEnd(next, in: text) : digits.upperBound
        guard unit != nil || mayFollow(digits.lowerBound, in: text) else { return nil }
        // "años de edad" and the like say it all.
        if isRomance, let unit, unit.end > end, unit.end - next > 8 { return (end, 0.85) }
        let start = digits.lowerBound
        let isNamed = IDContext.mayName(before: start, in: text, phrases: AgeWords.before)
        let named = isNamed ? IDContext(before: start, in: text, phrases: AgeWords.before).direct : Topics()
        if named.contains(AgeWords.Sense.duration) { return nil }
        if named.contains(AgeWords.Sense.proof) { return isOtherUnit(next, unit != nil, in: text) ? nil : (end, 0.8) }
        guard let unit, CheckDigits.number(bytes, digits) >= 3, !lasts(unit.end, in: text) else { return nil }
        let sense = isRomance ? AgeWords.Sense.romance : AgeWords.Sense.other
        return named.contains(sense) || isEnclosed(digits.lowerBound, unit.end, in: text) ? (end, 0.75) : nil
    }

    /// The end of the word that starts at an offset.
    private static func wordEnd(_ start: Int, in text: ScanText) -> Int {
        var end = start
        while end < text.count, text.isWordCharacter(at: end) { end += text.scalar(at: end).length }
        return end
    }

    /// Whether a word right behind years says that something lasted: "ago", "de experiencia".
    private static func lasts(_ end: Int, in text: ScanText) -> Bool {
        var offset = end
        for word: StaticString in [" ", "de ", "di ", "of ", "d'", "lang "]
        where MonthNames.has(word, at: offset, in: text) {
            offset += word.utf8CodeUnitCount
        }
        return AgeWords.durations.longest(at: offset, limit: min(text.count, offset + 24), in: text.bytes) != nil
    }

    /// Whether a word, a colon or a bracket stands before the digits, as "aged" would.
    private static func mayFollow(_ start: Int, in text: ScanText) -> Bool {
        var before = start - 1
        while start - before < 4, text.byte(before) == 0x20 { before -= 1 }
        let byte = text.byte(before)
        return byte.isASCIILetter || byte >= 0x80 || byte == 0x3A || byte == 0x3D || byte == 0x22 || byte == 0x2E
    }

    /// "age: 30 days", "age 12 h": another measure than years.
    private static func isOtherUnit(_ next: Int, _ hasUnit: Bool, in text: ScanText) -> Bool {
        if hasUnit { return false }
        let units: [StaticString] = ["day", "hour", "min", "sec", "ms", "tag", "stund", "kg", "cm"]
        return units.contains { MonthNames.has($0, at: next, in: text) }
    }

    /// "Anna Weber, 43 Jahre, …", "(43 ans)".
    private static func isEnclosed(_ start: Int, _ end: Int, in text: ScanText) -> Bool {
        let opens = text.byte(start - 1) == 0x28 || (text.byte(start - 1) == 0x20 && text.byte(start - 2) == 0x2C)
        let after = text.byte(end)
        return opens && (after == 0x29 || after == 0x2C || after == 0x2E || after == 0)
    }
}
