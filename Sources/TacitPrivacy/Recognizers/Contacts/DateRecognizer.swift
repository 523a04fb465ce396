import TacitCore

/// Dates of any sort: `2024-05-31`, `31.05.2024`, `May 31st, 2024`, `31 de mayo de 2024`, `2024年5月31日`, `May 2024`.
///
/// Dates of birth are found by `BirthDateRecognizer` too, with a higher score. Parts of versions, addresses and phone
/// numbers are no dates; a day without a year, or a year alone, is none here.
public struct DateRecognizer: Recognizer {
    /// Score of the time of a log line: of 88 in labelled texts and in texts without personal data none was labelled.
    static let logged: Float = 0.45

    public let name = "date"
    public let needs: ByteTraits = .digit

    /// Words before numbers with dots that are no dates.
    private let versions = ContextWords([
        "version", "versions", "ver", "build", "release", "firmware", "kernel", "driver", "v", "rev", "update", "patch",
        "versione", "versión", "versão", "versie", "wersja", "wersji", "verze", "verzió", "versiune", "versiunea",
        "versjon", "kapitel", "chapter", "section", "abschnitt", "§", "article", "clause",
    ])

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        var offset = 0
        while let digit = text.marks.next(.digit, from: offset) {
            let end = text.marks.end(of: .digit, from: digit)
            guard mayBegin(digit, end, in: text), let date = DateForm.find(digit: digit, in: text),
                let score = score(date, in: text)
            else {
                offset = end
                continue
            }
            let range = date.lowerBound..<timeEnd(date.upperBound, in: text)
            let sure = isLogged(range, in: text) ? min(score, Self.logged) : score
            findings.append(Finding(range: range, kind: .date, score: sure, recognizer: name))
            offset = max(range.upperBound, end)
        }
    }

    /// Whether a run of digits may start a date: a day or a year, with something of a date behind or before it.
    private func mayBegin(_ start: Int, _ end: Int, in text: ScanText) -> Bool {
        guard end - start <= 2 || end - start == 4 else { return false }
        switch text.byte(end) {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"): return true
        case UInt8(ascii: ","): return end - start <= 2
        case 0x20: return text.byte(end + 1) > 0x20
        case let byte where byte.isASCIILetter || byte >= 0xC2: return end - start <= 2 || byte == 0xE5
        default: return end - start == 4 && text.byte(start - 1) == 0x20 && text.byte(start - 2).isLetterOrStop
        }
    }

    private func score(_ date: Range<Int>, in text: ScanText) -> Float? {
        let bytes = text.bytes[date]
        let groups = bytes.split(whereSeparator: { !$0.isDigit })
        guard bytes.allSatisfy({ $0.isDigit || DateRecognizer.isSeparator($0) }) else {
            return groups.count > 1 ? 0.65 : 0.5
        }
        guard groups.count == 3, let first = groups.first, let last = groups.last else { return nil }
        let separator = text.byte(date.lowerBound + first.count)
        // "1, 2, 90" and "12 04 90" are lists as well.
        if separator == UInt8(ascii: ",") { return nil }
        let hasYear = first.count == 4 || last.count == 4
        if separator == 0x20, !hasYear || first.count == 1 { return nil }
        // "1.2.34" may be anything, "15.3.95" is a date.
        if !hasYear, separator != UInt8(ascii: "/"), groups.count(where: { $0.count == 1 }) > 1 { return nil }
        if separator == UInt8(ascii: "."), versions.occurs(before: date.lowerBound, within: 12, in: text) { return nil }
        return hasYear ? 0.65 : 0.5
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: ",")
    }

    /// Whether a date is written as programs do, the year first, and goes on with a time that has seconds:
    /// `2024-05-31T18:01:12Z`, `2024-05-31 18:01:12,401`.
    private func isLogged(_ range: Range<Int>, in text: ScanText) -> Bool {
        let bytes = text.bytes[range]
        guard bytes.prefix(4).allSatisfy(\.isDigit), text.byte(range.lowerBound + 4) == UInt8(ascii: "-") else {
            return false
        }
        let time = range.count > 10 ? range.lowerBound + 11 : range.upperBound + 1
        guard range.count > 10 || text.byte(range.upperBound) == 0x20 else { return false }
        return (0..<8).allSatisfy { offset in
            offset % 3 == 2 ? text.byte(time + offset) == UInt8(ascii: ":") : text.byte(time + offset).isDigit
        }
    }

    /// The end of a time of day that is joined to a date by `T`, as in ISO 8601.
    private func timeEnd(_ end: Int, in text: ScanText) -> Int {
        guard text.byte(end) == UInt8(ascii: "T"), text.byte(end + 1).isDigit else { return end }
        var offset = end + 1
        while offset - end < 32 {
            let byte = text.byte(offset)
            let joins = (byte == 0x3A || byte == 0x2E || byte == 0x2C || byte == 0x2B || byte == 0x2D)
            guard byte.isDigit || (joins && text.byte(offset + 1).isDigit) else { break }
            offset += 1
        }
        return text.byte(offset) == UInt8(ascii: "Z") ? offset + 1 : offset
    }
}

extension UInt8 {
    fileprivate var isLetterOrStop: Bool { isASCIILetter || self == 0x2E || self >= 0x80 }
}
