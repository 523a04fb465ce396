import TacitCore

/// What the slots of templates are called, and how their values are labelled.
enum SlotTable {
    /// What stands in place of a slot is personal data of this kind.
    static let kinds: [String: EntityKind] = [
        "person": .person, "given": .person, "family": .person, "initials": .person,
        "city": .location, "country": .location, "region": .location, "place": .location, "coordinates": .location,
        "address": .address, "street-address": .address, "postcode": .address,
        "organization": .organization,
        "email": .email, "phone": .phone, "card": .card, "iban": .iban, "bic": .bic, "ip": .ip, "mac": .mac,
        "url": .url, "wallet": .wallet, "username": .username, "id": .id, "secret": .secret,
        "date": .date, "birthdate": .birthDate, "age": .age,
    ]

    /// Slots that are made by code. All others, labelled or not, need a list of their name.
    static let computed: Set<String> = [
        "given", "family", "initials", "initial", "family-initial", "family-caps", "g1", "g2", "f1", "f2", "user-given",
        "user-family",
        "user-initial", "city", "card", "iban", "bic", "ip", "mac", "id", "number", "d", "dd", "m", "mm", "yyyy", "yy",
        "ordinal", "month", "years", "birthdate", "hour", "minute", "brand-lower",
    ]

    /// `nil` for slots without a label.
    ///
    /// The argument of an id or a secret is its subtype.
    static func label(of slot: Slot) -> Label? {
        guard let kind = kinds[slot.name] else { return nil }
        switch slot.name {
        case "id", "secret": return Label(kind, subtype: slot.arguments.first)
        case "coordinates": return Label(kind, subtype: "COORDINATES")
        default: return Label(kind)
        }
    }
}
