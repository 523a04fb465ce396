import TacitCore

/// Dates: all of an exchange are moved back by the same 4 to 52 whole weeks, so that days of the week, order and what
/// lies between stay. Comes back as it was written, and in the usual other ways to write a date.
extension StandInMaker {
    mutating func makeDate(_ key: EntityTable.Key) {
        guard let real = WrittenDate(key.value, language: language) else { return }
        var draws = draws("days")
        let day = CalendarDay(ordinal: real.day.ordinal - 7 * (4 + draws.next(below: 49)))
        let spelling = real.spelling(of: day)
        // What was read in one way and can be written so.
        guard WrittenDate(spelling, language: language)?.day == day || spelling.count < 10, !words.holds(spelling),
            standIns.add(key, spelling: spelling)
        else { return }
        dates.append((day, real.day))
    }

    /// The other ways to write the dates that went out; after all dates, so that none is taken for another's.
    mutating func restoreOtherSpellings() {
        for (day, real) in dates {
            for (one, other) in zip(Self.spellings(of: day, language), Self.spellings(of: real, language))
            where !words.holds(one) {
                standIns.alsoRestore(one, as: other)
            }
        }
    }

    /// `1990-04-12`, `12.04.1990`, `12.4.1990`, `12/04/1990` (in English `04/12/1990`), and with the month's name.
    private static func spellings(of date: CalendarDay, _ language: String?) -> [[UInt8]] {
        let (year, month, day) = WrittenDate.parts(of: date)
        func padded(_ value: Int) -> String { String(decoding: WrittenDate.digits(value, width: 2), as: UTF8.self) }
        let slashed =
            language == "en" ? "\(padded(month))/\(padded(day))/\(year)" : "\(padded(day))/\(padded(month))/\(year)"
        var all = [date.description, "\(padded(day)).\(padded(month)).\(year)", "\(day).\(month).\(year)", slashed]
        let own = language ?? "en"
        guard WrittenDate.hasMonths(own) else { return all.map { Array($0.utf8) } }
        let small = String(decoding: WrittenDate.name(of: month, own), as: UTF8.self)
        let title = String(decoding: NameCase.titled(Array(small.utf8)), as: UTF8.self)
        switch own {
        case "en": all += ["\(day) \(title) \(year)", "\(title) \(day), \(year)", "\(title) \(padded(day)), \(year)"]
        case "de": all += ["\(day). \(title) \(year)", "\(padded(day)). \(title) \(year)"]
        case "es", "pt": all += ["\(day) de \(small) de \(year)"]
        default: all += ["\(day) \(small) \(year)"]
        }
        return all.map { Array($0.utf8) }
    }
}
