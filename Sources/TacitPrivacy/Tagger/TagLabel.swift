package import TacitCore

/// What a token is part of. `miscellaneous` (works, events, products) is learned because it keeps such names apart from
/// persons and firms; it is no finding.
package enum TagType: UInt8, CaseIterable, Sendable {
    case person, location, organization, miscellaneous, date, age, address

    package var kind: EntityKind? {
        switch self {
        case .person: .person
        case .location: .location
        case .organization: .organization
        case .miscellaneous: nil
        case .date: .date
        case .age: .age
        case .address: .address
        }
    }
}

/// A label of the chain: outside, or the beginning or inside of a type (BIO). Numbers are lanes of the model's rows.
package struct TagLabel: Equatable, Sendable {
    /// Labels in use: 0 is outside, then begin and inside of each type.
    package static let count = 1 + 2 * TagType.allCases.count
    package static let outside = TagLabel(lane: 0)

    package let lane: Int

    package init(lane: Int) {
        self.lane = lane
    }

    package static func begin(_ type: TagType) -> TagLabel { TagLabel(lane: 1 + 2 * Int(type.rawValue)) }
    package static func inside(_ type: TagType) -> TagLabel { TagLabel(lane: 2 + 2 * Int(type.rawValue)) }

    package var type: TagType? { lane == 0 ? nil : TagType(rawValue: UInt8((lane - 1) / 2)) }
    package var isBegin: Bool { lane & 1 == 1 }

    /// Whether a label may follow another: inside only after the same type.
    package func mayFollow(_ other: TagLabel) -> Bool {
        lane == 0 || isBegin || type == other.type
    }
}
