public import TacitCore

/// Text from which personal data has been taken.
public struct ProtectedText: Confined {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public var byteCount: Int { bytes.count }

    public func expose(for purpose: Purpose) -> [UInt8] { bytes }
}

/// Protects and restores plain text: what the gateway does to each leaf of a body, for other programs.
///
/// ```swift
/// let protector = TextProtector()
/// var table = EntityTable()
/// let safe = protector.protect(ClearText("Anna Weber, anna@example.com"), into: &table)
/// let back = protector.restore(safe.expose(for: .printing), from: table)
/// ```
public struct TextProtector: Sendable {
    private let finder: Finder
    private let policy: MaskPolicy
    private let lists: TextLists

    public init(finder: Finder = Finder(), policy: MaskPolicy = .balanced, lists: TextLists = TextLists()) {
        self.finder = finder
        self.policy = policy
        self.lists = lists
    }

    /// Replaces what the policy masks. The text must be valid UTF-8; the same table may serve several texts.
    public func protect(_ text: ClearText, into table: inout EntityTable) -> ProtectedText {
        let bytes = text.expose(for: .finding)
        var result: [UInt8] = []
        var position = 0
        for finding in finder.find(in: ScanText(bytes), lists: lists, under: policy) {
            result += bytes[position..<finding.range.lowerBound]
            result += table.placeholder(for: Array(bytes[finding.range]), kind: finding.kind).bracketed
            position = finding.range.upperBound
        }
        result += bytes[position...]
        return ProtectedText(result)
    }

    /// Puts the originals of a table back into a text.
    public func restore(_ text: [UInt8], from table: EntityTable) -> Return {
        var restorer = Restorer(RestoringContext(table: table))
        return Return(restorer.feed(text, isFinal: true))
    }
}
