package import TacitCore

/// For how many days records live on an installation: as their data class says, or shorter.
package struct Retention: Sendable, Equatable {
    /// As the data classes say.
    package static let builtIn = Retention(days: [:])

    private let days: [DataClass: Int]

    /// - Parameter days: whatever is longer than the class's own time is cut to it.
    package init(days: [DataClass: Int]) {
        self.days = days
    }

    /// A record whose clock started at this instant, or before, has lived its days. `nil` if no number of days ends it.
    func lastInstantToDelete(of dataClass: DataClass, now: Int64) -> Int64? {
        guard let own = dataClass.lastInstantToDelete(now: now) else { return nil }
        return days[dataClass].map { max(own, now - Int64($0) * 86_400_000) } ?? own
    }
}
