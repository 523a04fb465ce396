/// What a piece of personal data is. The raw value is the word inside a placeholder (`[[PERSON_1]]`).
public enum EntityKind: String, Sendable, CaseIterable, Codable {
    case person = "PERSON"
    case email = "EMAIL"
    case phone = "PHONE"
    case address = "ADDRESS"
    case card = "CARD"
    case iban = "IBAN"
    case bic = "BIC"
    case ip = "IP"
    case mac = "MAC"
    case url = "URL"
    case wallet = "WALLET"
    case birthDate = "BIRTHDATE"
    case username = "USER"
    /// A town, region, country, landmark; not a postal address.
    case location = "LOCATION"
    case organization = "ORGANIZATION"
    /// A date or time that is not known to be of a birth.
    case date = "DATE"
    /// How old somebody is.
    case age = "AGE"
    /// National ids and other numbers of a person; the subtype says which.
    case id = "ID"
    /// Keys, tokens, passwords; the subtype says which.
    case secret = "SECRET"
    /// A value that the caller named (deny list, known value of the record at hand).
    case value = "VALUE"
    /// A look-alike of a placeholder in incoming text, carried as an entity so that nothing can be forged.
    case literal = "LITERAL"

    /// The canonical type name that scorers of personal-data recognition use.
    public var canonicalType: String {
        switch self {
        case .person: "PERSON"
        case .email: "EMAIL_ADDRESS"
        case .phone: "PHONE_NUMBER"
        case .address: "ADDRESS"
        case .card: "CREDIT_CARD"
        case .iban: "IBAN_CODE"
        case .ip: "IP_ADDRESS"
        case .url: "URL"
        case .birthDate, .date: "DATE_TIME"
        case .username: "USERNAME"
        case .location: "LOCATION"
        case .organization: "ORGANIZATION"
        case .age: "AGE"
        case .bic, .mac, .wallet, .id, .secret: "ID"
        case .value, .literal: "MISC"
        }
    }
}
