public import TacitCore

/// The caller's own lists: values of one request, or of a tenant's configuration, in memory only. Class D1.
public struct TextLists: Confined {
    /// Values that are never masked, whatever a recognizer says; ASCII letters small, for comparing without case.
    let allowed: Set<[UInt8]>
    /// Values that are always masked, ready to be looked for; those of a tenant, then those of a request.
    let known: [KnownValues]
    /// Leave documentation and reserved values alone (RFC 2606, 5737, 3849, 555-01xx).
    let allowsDocumentationValues: Bool

    /// - Parameters:
    ///   - allowed: left alone where a finding is the whole value, in any case; not its parts or what it is part of.
    ///   - denied: always masked, as a whole, in other case and with other separators; so are the parts of one that looks
    ///     like a person's name or an address.
    ///   - names: of persons; always masked, and so is each of their parts.
    ///   - allowsDocumentationValues: leave values alone that are reserved for examples: example.com, 192.0.2.1, 555-0100.
    public init(
        allowed: [String] = [], denied: [String] = [], names: [String] = [], allowsDocumentationValues: Bool = false
    ) {
        self.init(
            allowed: Set(allowed.map { $0.utf8.map(\.lowered) }),
            known: denied.isEmpty && names.isEmpty
                ? []
                : [KnownValues(values: denied.map { Array($0.utf8) }, names: names.map { Array($0.utf8) })],
            allowsDocumentationValues: allowsDocumentationValues)
    }

    private init(allowed: Set<[UInt8]>, known: [KnownValues], allowsDocumentationValues: Bool) {
        self.allowed = allowed
        self.known = known
        self.allowsDocumentationValues = allowsDocumentationValues
    }

    /// Bytes of all values together.
    public var byteCount: Int {
        allowed.reduce(0) { $0 + $1.count } + known.reduce(0) { $0 + $1.byteCount }
    }

    /// These lists and others together.
    package func joined(with other: TextLists) -> TextLists {
        TextLists(
            allowed: allowed.union(other.allowed), known: known + other.known,
            allowsDocumentationValues: allowsDocumentationValues || other.allowsDocumentationValues)
    }

    func allows(_ value: ArraySlice<UInt8>) -> Bool {
        if !allowed.isEmpty, allowed.contains(value.map(\.lowered)) { return true }
        return allowsDocumentationValues && DocumentationValues.contains(value)
    }

    /// Whether the lists never take a finding out.
    var allowsNothing: Bool { allowed.isEmpty && !allowsDocumentationValues }

    /// Appends the known values of a text. Returns the number of bytes that were hashed, for tests.
    @discardableResult
    package func findKnown(in text: ScanText, into findings: inout [Finding]) -> Int {
        known.reduce(0) { $0 + $1.find(in: text, into: &findings) }
    }
}
