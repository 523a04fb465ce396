/// A type that holds content: what somebody wrote, or what a processor answered.
///
/// Confined types are plain copyable values that cannot be written down: interpolating, dumping or mirroring one
/// shows its type and its length, never a byte of it, and none of them is `Encodable`. The bytes come out through
/// `expose(for:)` alone; a test holds the list of files that may call it.
public protocol Confined: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Length of the content in bytes of UTF-8.
    var byteCount: Int { get }
}

extension Confined {
    public var description: String { "‹content, \(byteCount) bytes›" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// Why content is looked at. Each call of `expose(for:)` names one; there is no purpose for logging or storing.
public enum Purpose: Sendable {
    /// Search for personal data.
    case finding
    /// Make the body that goes to a processor.
    case rendering
    /// Hand a protected body to the transport of a processor.
    case sending
    /// Put originals back into an answer.
    case restoring
    /// Give an answer back to the origin of the request.
    case returning
    /// Print at the user's own terminal (`tacit protect`, `tacit restore`).
    case printing
}
