/// The header `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
package enum RetryAfter {
    /// An hour: what is longer is cut to it.
    package static let maximum = 3600

    /// Seconds from now; `nil` if it is neither a whole number nor a date in the form that senders must use
    /// (IMF-fixdate, section 5.6.7; the two obsolete forms are not read).
    ///
    /// - Parameter now: milliseconds since 1970.
    package static func seconds(_ value: String, now: Int64) -> Int? {
        if !value.isEmpty, value.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) {
            return min(Int(value) ?? maximum, maximum)
        }
        guard let date = date(value) else { return nil }
        // Rounded up, so that one never comes a moment too early.
        return Int(min(max((date * 1000 - now + 999) / 1000, 0), Int64(maximum)))
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Seconds since 1970 of `Sun, 06 Nov 1994 08:49:37 GMT`.
    private static func date(_ value: String) -> Int64? {
        let parts = value.split(separator: " ")
        guard parts.count == 6, parts[0].count == 4, parts[0].hasSuffix(","), parts[5] == "GMT",
            let day = Int(parts[1]), 1...31 ~= day, let month = months.firstIndex(of: String(parts[2])),
            let year = Int(parts[3]), 1970...9999 ~= year
        else { return nil }
        let clock = parts[4].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3, 0...23 ~= clock[0], 0...59 ~= clock[1], 0...60 ~= clock[2] else { return nil }
        let days = daysSince1970(year: year, month: month + 1, day: day)
        return Int64(days * 86400 + clock[0] * 3600 + clock[1] * 60 + clock[2])
    }

    /// Days in the Gregorian calendar, counted from March so that the leap day comes last.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }
}
