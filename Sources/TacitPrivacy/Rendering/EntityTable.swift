public import TacitCore

/// The entities of one exchange: value → placeholder, and back. Class D15: lives as long as the exchange, is never stored.
public struct EntityTable: Confined {
    struct Key: Hashable {
        let kind: EntityKind
        let value: [UInt8]
    }

    private var ordinals: [Key: Int] = [:]
    private var entries: [Key] = []

    public init() {}

    public var count: Int { entries.count }
    public var isEmpty: Bool { entries.isEmpty }
    public var byteCount: Int { entries.reduce(0) { $0 + $1.value.count } }

    /// The placeholder of a value; a new one, with the next ordinal, if the value is new. Values are compared byte for
    /// byte, so that what is restored is exactly what was written.
    package mutating func placeholder(for value: [UInt8], kind: EntityKind) -> Placeholder {
        let key = Key(kind: kind, value: value)
        if let ordinal = ordinals[key] { return Placeholder(kind: kind, ordinal: ordinal) }
        entries.append(key)
        ordinals[key] = entries.count
        return Placeholder(kind: kind, ordinal: entries.count)
    }

    /// The value that a placeholder stands for; `nil` for one that this table didn't issue.
    package func value(of placeholder: Placeholder) -> ClearText? {
        guard entries.indices.contains(placeholder.ordinal - 1) else { return nil }
        let entry = entries[placeholder.ordinal - 1]
        return entry.kind == placeholder.kind ? ClearText(entry.value) : nil
    }

    /// Number of entities by kind.
    package var counts: [EntityKind: Int] {
        entries.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    }

    /// All placeholders with their values, for `tacit protect --table`.
    package var pairs: [(Placeholder, ClearText)] {
        entries.enumerated().map { (Placeholder(kind: $1.kind, ordinal: $0 + 1), ClearText($1.value)) }
    }
}
