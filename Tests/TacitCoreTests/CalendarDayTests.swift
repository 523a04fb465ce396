import TacitCore
import Testing

@Suite("Days of the calendar")
struct CalendarDayTests {
    @Test(
        "A day is read and written as ISO 8601 has it",
        arguments: ["1970-01-01", "2024-02-29", "2026-11-22", "9999-12-31"])
    func text(text: String) throws {
        #expect(try #require(CalendarDay(text)).description == text)
    }

    @Test(
        "What is no day is none",
        arguments: [
            "", "2026", "2026-1-1", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "-026-01-01",
            "2026-01-01T00:00", "0000-01-01",
        ])
    func wrong(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test("Days follow each other without a gap for 400 years")
    func order() throws {
        var day = try #require(CalendarDay("1890-01-01"))
        for _ in 0..<146_097 {
            let next = CalendarDay(milliseconds: Int64(day.ordinal + 1) * 86_400_000)
            guard next == CalendarDay(next.description), next.ordinal == day.ordinal + 1, day < next else {
                Issue.record("\(day) is followed by \(next)")
                return
            }
            day = next
        }
        #expect(day.description == "2290-01-01")
    }

    @Test(
        "An instant belongs to its day in UTC",
        arguments: [(0, "1970-01-01"), (-1, "1969-12-31"), (86_399_999, "1970-01-01")])
    func instants(milliseconds: Int64, text: String) {
        #expect(CalendarDay(milliseconds: milliseconds).description == text)
    }
}
