/// Sizes and times as people write them.
enum Units {
    private static let sizes = [
        ("B", 1), ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("kB", 1000), ("MB", 1_000_000),
        ("GB", 1_000_000_000),
    ]
    /// In milliseconds.
    private static let times = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)]

    /// Bytes; a blank may stand before the unit.
    static func size(_ text: String) throws(WrongValue) -> Int {
        guard let size = amount(text, sizes), size > 0 else {
            throw WrongValue("`\(text)` is not a size; write one such as 64 MiB (B, KiB, MiB, GiB, kB, MB, GB)")
        }
        return size
    }

    static func duration(_ text: String) throws(WrongValue) -> Duration {
        guard let milliseconds = amount(text, times), milliseconds > 0 else {
            throw WrongValue("`\(text)` is not a time; write one such as 30s (ms, s, m, h, d)")
        }
        return .milliseconds(milliseconds)
    }

    /// A number of days, with or without the `d`.
    static func days(_ text: String) throws(WrongValue) -> Int {
        guard let days = amount(text, [("d", 1)]) ?? Int(text), days > 0 else {
            throw WrongValue("`\(text)` is not a number of days; write one such as 30")
        }
        return days
    }

    static func text(bytes: Int) -> String {
        let (unit, factor) = sizes[1...3].last { bytes % $0.1 == 0 } ?? sizes[0]
        return "\(bytes / factor) \(unit)"
    }

    static func text(_ duration: Duration) -> String {
        let milliseconds =
            Int(duration.components.seconds) * 1000 + Int(duration.components.attoseconds / 1_000_000_000_000_000)
        let (unit, factor) = times[1...3].last { milliseconds % $0.1 == 0 } ?? times[0]
        return "\(milliseconds / factor)\(unit)"
    }

    private static func amount(_ text: String, _ units: [(String, Int)]) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text[digits.endIndex...].drop { $0 == " " }
        guard let number = Int(digits), let unit = units.first(where: { $0.0 == rest }) else { return nil }
        let (amount, isTooLarge) = number.multipliedReportingOverflow(by: unit.1)
        return isTooLarge ? nil : amount
    }
}
