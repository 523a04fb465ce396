import TacitCore

/// A date as it is written: which day it is, and how to write another day in the same way.
struct WrittenDate {
    private enum Field { case year, month, day, monthName(language: String, isShort: Bool, NameCase) }

    private struct Piece {
        let range: Range<Int>
        var field: Field
    }

    let day: CalendarDay
    private let text: [UInt8]
    private let pieces: [Piece]

    /// `nil` for what isn't a whole date in numbers or with a month's name.
    init?(_ text: [UInt8], language: String?) {
        var numbers: [(range: Range<Int>, value: Int)] = []
        var name: (range: Range<Int>, language: String, index: Int, isShort: Bool)?
        var position = 0
        while position < text.count {
            let start = position
            if text[position].isDigit {
                while position < text.count, text[position].isDigit { position += 1 }
                guard position - start <= 8, let value = Int(String(decoding: text[start..<position], as: UTF8.self))
                else { return nil }
                numbers.append((start..<position, value))
            } else if text[position].isWord {
                while position < text.count, text[position].isWord, !text[position].isDigit { position += 1 }
                let word = NameCase.lowered(text[start..<position])
                if Self.fillers.contains(word) { continue }
                // An ending of a number ("12th") would have to change with it.
                guard name == nil, numbers.last?.range.upperBound != start,
                    let month = Self.month(named: word, language)
                else { return nil }
                name = (start..<position, month.language, month.index, month.isShort)
            } else {
                guard " .,/-\u{A0}".utf8.contains(text[position]) else { return nil }
                position += 1
            }
        }
        guard numbers.allSatisfy({ [1, 2, 4].contains($0.range.count) }) else { return nil }
        let fields: [Field]
        let values: (year: Int, month: Int, day: Int)
        if let name {
            guard numbers.count == 2, let year = numbers.firstIndex(where: { $0.range.count == 4 }) else { return nil }
            fields = year == 0 ? [.year, .day] : [.day, .year]
            values = (numbers[year].value, name.index + 1, numbers[1 - year].value)
        } else {
            guard numbers.count == 3 else { return nil }
            let (one, two, three) = (numbers[0], numbers[1], numbers[2])
            if one.range.count == 4 {
                fields = [.year, .month, .day]
                values = (one.value, two.value, three.value)
            } else {
                let isSlashed = text[one.range.upperBound] == UInt8(ascii: "/")
                let isMonthFirst = two.value > 12 || one.value <= 12 && isSlashed && language == "en"
                fields = isMonthFirst ? [.month, .day, .year] : [.day, .month, .year]
                values = isMonthFirst ? (three.value, one.value, two.value) : (three.value, two.value, one.value)
            }
        }
        // A year of two digits: which century doesn't matter, as only its last digits are written again.
        let year = values.year < 100 ? (values.year > 40 ? 1900 : 2000) + values.year : values.year
        guard let day = CalendarDay(year: year, month: values.month, day: values.day) else { return nil }
        self.day = day
        self.text = text
        var pieces = zip(numbers, fields).map { Piece(range: $0.range, field: $1) }
        if let name {
            let written = NameCase(Array(text[name.range]))
            pieces.append(
                Piece(range: name.range, field: .monthName(language: name.language, isShort: name.isShort, written)))
        }
        self.pieces = pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Another day, written alike.
    func spelling(of other: CalendarDay) -> [UInt8] {
        let (year, month, day) = Self.parts(of: other)
        var result: [UInt8] = []
        var position = 0
        for piece in pieces {
            result += text[position..<piece.range.lowerBound]
            let width = piece.range.count
            switch piece.field {
            case .year: result += Self.digits(width == 2 ? year % 100 : year, width: width)
            case .month: result += Self.digits(month, width: padding(width))
            case .day: result += Self.digits(day, width: padding(width))
            case .monthName(let language, let isShort, let written):
                let name = Self.name(of: month, language, isShort)
                result += written == .title ? NameCase.titled(name) : written.applied(to: name)
            }
            position = piece.range.upperBound
        }
        return result + text[position...]
    }

    /// Two digits stay two where the other number has a zero in front, or where numbers alone are written.
    private func padding(_ width: Int) -> Int {
        let small = pieces.filter { piece in
            switch piece.field {
            case .month, .day: true
            default: false
            }
        }
        if width == 1 || small.contains(where: { $0.range.count == 1 }) { return 1 }
        let hasZero = small.contains { text[$0.range.lowerBound] == 0x30 }
        return hasZero || small.count == 2 ? 2 : 1
    }

    static func parts(of day: CalendarDay) -> (year: Int, month: Int, day: Int) {
        let parts = day.description.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? (parts[0], parts[1], parts[2]) : (1, 1, 1)
    }

    static func digits(_ value: Int, width: Int) -> [UInt8] {
        let digits = String(value)
        return Array((String(repeating: "0", count: max(0, width - digits.count)) + digits).utf8)
    }

    // MARK: Months

    private static let fillers = Set(["de", "of", "del", "do", "den"].map { Array($0.utf8) })

    /// Names as dates have them, whole, then short where that is three letters; languages without short ones of three
    /// letters have none.
    private static let months: [(language: String, isShort: Bool, names: [[UInt8]])] = [
        (
            "en", false,
            "january february march april may june july august september october november december"
        ),
        ("de", false, "januar februar märz april mai juni juli august september oktober november dezember"),
        (
            "es", false,
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
        ),
        ("fr", false, "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        (
            "it", false,
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
        ),
        ("nl", false, "januari februari maart april mei juni juli augustus september oktober november december"),
        ("pt", false, "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        (
            "pl", false,
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
        ),
        ("en", true, "jan feb mar apr may jun jul aug sep oct nov dec"),
        ("de", true, "jan feb mär apr mai jun jul aug sep okt nov dez"),
        ("es", true, "ene feb mar abr may jun jul ago sep oct nov dic"),
        ("pt", true, "jan fev mar abr mai jun jul ago set out nov dez"),
    ].map { ($0.0, $0.1, $0.2.split(separator: " ").map { Array($0.utf8) }) }

    private static func month(
        named word: [UInt8], _ language: String?
    ) -> (language: String, index: Int, isShort: Bool)? {
        let own = months.filter { $0.language == language }
        for list in own + months {
            if let index = list.names.firstIndex(of: word) { return (list.language, index, list.isShort) }
        }
        return nil
    }

    /// The name of a month, in small letters.
    static func name(of month: Int, _ language: String, _ isShort: Bool = false) -> [UInt8] {
        months.first { $0.language == language && $0.isShort == isShort }?.names[month - 1] ?? []
    }

    static func hasMonths(_ language: String) -> Bool { months.contains { $0.language == language } }
}
