/// A day of the calendar, of a date or of a birth.
struct Day: Sendable {
    let year: Int
    let month: Int
    let day: Int

    init(years: ClosedRange<Int>, _ random: inout SeededRandom) {
        year = random.number(in: years)
        month = random.number(in: 1...12)
        day = random.number(in: 1...(month == 2 ? 28 : [4, 6, 9, 11].contains(month) ? 30 : 31))
    }

    /// A part by the name of its slot; `month`, the name, is not one of them.
    func part(_ name: String) -> String? {
        switch name {
        case "d": String(day)
        case "dd": Self.two(day)
        case "m": String(month)
        case "mm": Self.two(month)
        case "yyyy": String(year)
        case "yy": Self.two(year % 100)
        case "ordinal": String(day) + Self.ending(day)
        default: nil
        }
    }

    static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    private static func ending(_ day: Int) -> String {
        if 11...13 ~= day { return "th" }
        return switch day % 10 {
        case 1: "st"
        case 2: "nd"
        case 3: "rd"
        default: "th"
        }
    }
}
