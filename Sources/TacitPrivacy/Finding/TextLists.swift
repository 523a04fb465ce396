public import TacitCore

/// The caller's own lists: values of one request, or of a tenant's configuration, in memory only. Class D1.
public struct TextLists: Confined {
    /// Values that are never masked, whatever a recognizer says; ASCII letters small, for comparing without case.
    let allowed: Set<[UInt8]>
    /// Values that are always masked: a deny list, and what the caller knows of the record at hand.
    let denied: Set<[UInt8]>
    /// Leave documentation and reserved values alone (RFC 2606, 5737, 3849, 555-01xx).
    let allowsDocumentationValues: Bool

    public init(allowed: [String] = [], denied: [String] = [], allowsDocumentationValues: Bool = false) {
        self.init(
            allowed: Set(allowed.map { $0.utf8.map(\.lowered) }),
            denied: Set(denied.map { Array($0.utf8) }.filter { !$0.isEmpty }),
            allowsDocumentationValues: allowsDocumentationValues)
    }

    private init(allowed: Set<[UInt8]>, denied: Set<[UInt8]>, allowsDocumentationValues: Bool) {
        self.allowed = allowed
        self.denied = denied
        self.allowsDocumentationValues = allowsDocumentationValues
    }

    public var byteCount: Int { (allowed.union(denied)).reduce(0) { $0 + $1.count } }

    /// These lists and others together.
    package func joined(with other: TextLists) -> TextLists {
        TextLists(
            allowed: allowed.union(other.allowed), denied: denied.union(other.denied),
            allowsDocumentationValues: allowsDocumentationValues || other.allowsDocumentationValues)
    }

    func allows(_ value: ArraySlice<UInt8>) -> Bool {
        if !allowed.isEmpty, allowed.contains(value.map(\.lowered)) { return true }
        return allowsDocumentationValues && DocumentationValues.contains(value)
    }
}
