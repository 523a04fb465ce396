/// The one part that answers for a stored data class: it sweeps what is past its time.
public protocol Holder: Sendable {
    var dataClass: DataClass { get }
    /// Deletes what is older than the class allows, in chunks, and returns how many records went.
    func sweep(now: Int64) async throws -> Int
}
