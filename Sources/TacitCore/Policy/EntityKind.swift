/// What a piece of personal data is. The raw value is the word inside a placeholder (`[[PERSON_1]]`).
public enum EntityKind: String, Sendable, CaseIterable, Codable {
    /// A name of somebody, or a part of one.
    case person = "PERSON"
    /// A mail address.
    case email = "EMAIL"
    /// A phone or fax number.
    case phone = "PHONE"
    /// A postal address, or a part of one that tells where somebody lives.
    case address = "ADDRESS"
    /// The number of a payment card.
    case card = "CARD"
    /// The number of a bank account.
    case iban = "IBAN"
    /// The code of a bank.
    case bic = "BIC"
    /// An internet address, version 4 or 6.
    case ip = "IP"
    /// The address of a network card.
    case mac = "MAC"
    /// A link that names somebody, or may.
    case url = "URL"
    /// An address of a crypto-currency.
    case wallet = "WALLET"
    /// A date of birth.
    case birthDate = "BIRTHDATE"
    /// Somebody's name at a service.
    case username = "USER"
    /// A town, region, country, landmark; not a postal address.
    case location = "LOCATION"
    /// A firm, an authority, a club.
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
