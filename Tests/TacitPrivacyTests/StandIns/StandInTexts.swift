import TacitCore
import TacitPrivacy
import TacitTestKit
import TacitWire

/// Stand-ins in tests.
enum StandInTexts {
    /// A keyed hash that is none: FNV-1a over a seed.
    static func key(_ seed: UInt8) -> PseudonymKey {
        PseudonymKey { value in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(seed) << 32
            for byte in value + [seed] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) }
        }
    }

    static func policy(_ pseudonyms: Pseudonyms) -> MaskPolicy {
        var policy = MaskPolicy.strict
        policy.pseudonyms = pseudonyms
        policy.restoreInLinks = .always
        return policy
    }

    /// A request in which the user says a text, with stand-ins.
    static func rendering(
        _ text: String, _ entities: [(String, EntityKind)], _ pseudonyms: Pseudonyms = .standIns(checkDigits: .valid),
        seed: UInt8 = 1, language: String? = nil
    ) throws -> Rendering {
        try TestBodies.rendering(
            request(text), entities: entities, policy: policy(pseudonyms), key: key(seed), language: language)
    }

    /// What the provider reads of a text.
    static func sent(
        _ text: String, _ entities: [(String, EntityKind)], _ pseudonyms: Pseudonyms = .standIns(checkDigits: .valid),
        seed: UInt8 = 1, language: String? = nil
    ) throws -> String {
        try rendering(text, entities, pseudonyms, seed: seed, language: language).body.texts.last ?? ""
    }

    /// A context that knows these stand-ins and what they are.
    static func context(_ rows: [(standIn: String, kind: EntityKind, value: String)]) -> RestoringContext? {
        var table = EntityTable()
        for row in rows {
            guard table.add(spelling: Array(row.standIn.utf8), kind: row.kind, value: Array(row.value.utf8)) else {
                return nil
            }
        }
        return RestoringContext(table: table)
    }

    /// Words of letters, as they are written.
    static func words(_ text: String) -> [String] { text.split { !$0.isLetter }.map(String.init) }
}
