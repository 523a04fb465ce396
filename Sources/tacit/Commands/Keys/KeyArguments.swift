import ArgumentParser
import TacitCore

/// `30d`.
struct DayCount: ExpressibleByArgument {
    let days: Int

    init(_ days: Int) {
        self.days = days
    }

    init?(argument: String) {
        guard argument.hasSuffix("d"), let days = Int(argument.dropLast()), 0...36_500 ~= days else { return nil }
        self.days = days
    }

    var milliseconds: Int64 { Int64(days) * 86_400_000 }
    var defaultValueDescription: String { "\(days)d" }
}

/// When a key ends: `30d` from now, or on a date, at its first moment (UTC).
enum KeyExpiry: ExpressibleByArgument {
    case after(DayCount)
    case on(CalendarDay)

    init(days: Int) {
        self = .after(DayCount(days))
    }

    init?(argument: String) {
        if let count = DayCount(argument: argument) {
            self = .after(count)
        } else if let day = CalendarDay(argument) {
            self = .on(day)
        } else {
            return nil
        }
    }

    func instant(now: Int64) -> Int64 {
        switch self {
        case .after(let count): now + count.milliseconds
        case .on(let day): Int64(day.ordinal) * 86_400_000
        }
    }

    var defaultValueDescription: String {
        switch self {
        case .after(let count): count.defaultValueDescription
        case .on(let day): "\(day)"
        }
    }
}

/// Items with commas between.
struct CommaList<Item: CommaListItem>: ExpressibleByArgument {
    let items: [Item]

    init?(argument: String) {
        let parts = argument.split(separator: ",").map { $0.drop { $0 == " " } }
        items = parts.compactMap { Item(item: String($0)) }
        guard !items.isEmpty, items.count == parts.count else { return nil }
    }
}

protocol CommaListItem {
    init?(item: String)
}

extension ModelPattern: CommaListItem {
    init?(item: String) { self.init(item) }
}

extension KeyScope: CommaListItem {
    init?(item: String) { self.init(rawValue: item) }
}

extension AddressRange: CommaListItem {
    init?(item: String) { self.init(item) }
}

/// `50`, `50/month`, `2.5/day`.
struct SpendCapArgument: ExpressibleByArgument {
    let cap: SpendCap

    init?(argument: String) {
        guard let cap = SpendCap(argument) else { return nil }
        self.cap = cap
    }
}
