import TacitCore

/// Values that are words: what each may be, and what would be right.
enum Words {
    /// One of a closed list; `what` with its article.
    static func choice<Choice: RawRepresentable & CaseIterable>(
        _ what: String, _ type: Choice.Type = Choice.self
    ) -> (String) throws(WrongValue) -> Choice where Choice.RawValue == String {
        { text throws(WrongValue) in
            guard let choice = Choice(rawValue: text) else {
                let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
                throw WrongValue("`\(text)` is not \(what); known are \(known)")
            }
            return choice
        }
    }

    static func flag(_ text: String) throws(WrongValue) -> Bool {
        switch text {
        case "true": true
        case "false": false
        default: throw WrongValue("`\(text)` is neither true nor false")
        }
    }

    /// Any text on one line.
    static func line(_ text: String) throws(WrongValue) -> String {
        guard !text.isEmpty, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw WrongValue("must be text on one line")
        }
        return text
    }

    static func count(_ text: String) throws(WrongValue) -> Int {
        guard let count = Int(text), count > 0 else { throw WrongValue("`\(text)` is not a whole number over 0") }
        return count
    }

    static func day(_ text: String) throws(WrongValue) -> CalendarDay {
        guard let day = CalendarDay(text) else {
            throw WrongValue("`\(text)` is not a day; write year-month-day such as 2026-01-31")
        }
        return day
    }

    static func policy(_ text: String) throws(WrongValue) -> String {
        guard MaskPolicy.named(text) != nil else {
            let known = MaskPolicy.all.map(\.name).joined(separator: ", ")
            throw WrongValue("`\(text)` is not a mask policy; known are \(known)")
        }
        return text
    }

    /// What a value may be found to be, as placeholders name it.
    static func kind(_ text: String) throws(WrongValue) -> EntityKind {
        let kinds = EntityKind.allCases.filter { $0 != .value && $0 != .literal }
        guard let kind = EntityKind(rawValue: text), kinds.contains(kind) else {
            throw WrongValue("`\(text)` is not a kind; known are \(kinds.map(\.rawValue).joined(separator: ", "))")
        }
        return kind
    }

    static func score(_ text: String) throws(WrongValue) -> Float {
        guard let score = Float(text), 0...1 ~= score else {
            throw WrongValue("`\(text)` is not a score; write a number from 0 to 1 such as 0.8")
        }
        return score
    }

    /// A score from which something is masked.
    static func threshold(_ text: String) throws(WrongValue) -> Float {
        if text == "never" { return MaskPolicy.never }
        guard let score = try? score(text) else {
            throw WrongValue("`\(text)` is not a score; write a number from 0 to 1 such as 0.8, or never")
        }
        return score
    }

    /// Explanations and messages show it.
    static func patternName(_ text: String) throws(WrongValue) -> String {
        let isName = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isName, 1...64 ~= text.utf8.count else {
            throw WrongValue("a pattern's name may hold letters, digits, _ and -")
        }
        return text
    }

    /// Three letters, ISO 4217, or any short name of credits.
    static func currency(_ text: String) throws(WrongValue) -> String {
        guard 1...16 ~= text.utf8.count, text.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != 0x22 && $0 != 0x5C }) else {
            throw WrongValue("`\(text)` is not a currency; write a short name such as USD, EUR or credits")
        }
        return text
    }

    static func range(_ text: String) throws(WrongValue) -> AddressRange {
        guard let range = AddressRange(text) else {
            throw WrongValue("`\(text)` is not an address range; write one such as 10.0.0.0/8 or ::1")
        }
        return range
    }
}
