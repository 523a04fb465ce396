public import TacitCore

/// The entities of one exchange: value → placeholder, and back. Class D15: lives as long as the exchange, is never stored.
public struct EntityTable: Confined {
    struct Key: Hashable {
        let kind: EntityKind
        let value: [UInt8]
    }

    private var ordinals: [Key: Int] = [:]
    /// By ordinal, from 1; `nil` for one that was passed over.
    private var entries: [Key?] = []
    /// Never issued, because names that stay as they are look like them.
    private let avoided: Set<Placeholder>

    public init() {
        self.init(avoiding: [])
    }

    init(avoiding avoided: Set<Placeholder>) {
        self.avoided = avoided
    }

    public var count: Int { ordinals.count }
    public var isEmpty: Bool { ordinals.isEmpty }
    public var byteCount: Int { ordinals.keys.reduce(0) { $0 + $1.value.count } }

    /// The placeholder of a value; a new one, with the next ordinal, if the value is new. Values are compared byte for
    /// byte, so that what is restored is exactly what was written.
    package mutating func placeholder(for value: [UInt8], kind: EntityKind) -> Placeholder {
        let key = Key(kind: kind, value: value)
        if let ordinal = ordinals[key] { return Placeholder(kind: kind, ordinal: ordinal) }
        while avoided.contains(Placeholder(kind: kind, ordinal: entries.count + 1)) { entries.append(nil) }
        entries.append(key)
        ordinals[key] = entries.count
        return Placeholder(kind: kind, ordinal: entries.count)
    }

    /// The value that a placeholder stands for; `nil` for one that this table didn't issue.
    package func value(of placeholder: Placeholder) -> ClearText? {
        guard entries.indices.contains(placeholder.ordinal - 1), let entry = entries[placeholder.ordinal - 1] else {
            return nil
        }
        return entry.kind == placeholder.kind ? ClearText(entry.value) : nil
    }

    /// Number of entities by kind.
    package var counts: [EntityKind: Int] {
        ordinals.keys.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    }

    /// All placeholders with their values, for `tacit protect --table`.
    package var pairs: [(Placeholder, ClearText)] {
        entries.enumerated().compactMap { index, entry in
            entry.map { (Placeholder(kind: $0.kind, ordinal: index + 1), ClearText($0.value)) }
        }
    }
}
