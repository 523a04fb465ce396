import TacitCore

/// Chooses stand-ins for the values of a request. Values for which there is none, or none that is free, get tags:
/// secrets, literals, addresses, places, firms, links, user names, ids without a reserved range, numbers of countries
/// without one.
struct StandInMaker {
    struct Value {
        let key: EntityTable.Key
        let subtype: String?
        /// By the title before it.
        var gender: NameGender?
        /// A title stands right before it.
        var isAddressed = false
    }

    let words: RequestWords
    let checkDigits: Pseudonyms.CheckDigits
    /// ISO 639-1; `nil` where each value decides for itself.
    let language: String?
    private let key: PseudonymKey
    var standIns: StandIns
    var choices: StandIns.Choices
    /// What words of mail addresses become that are parts of names.
    private(set) var mailWords: [[UInt8]: [UInt8]] = [:]
    /// Names of the lists of which a form occurs in the texts, and such of which none does.
    var clashes: [[UInt8]: Bool] = [:]
    /// Days that went out, and what they are.
    var dates: [(day: CalendarDay, real: CalendarDay)] = []

    /// - Parameters:
    ///   - salt: keeps exchanges apart; empty if the same value is to become the same in all.
    ///   - language: of the texts, if it is known.
    init(
        _ standIns: StandIns, words: RequestWords, key: PseudonymKey, salt: [UInt8], language: String?,
        checkDigits: Pseudonyms.CheckDigits
    ) {
        self.standIns = standIns
        self.words = words
        self.key = key
        self.language = language
        self.checkDigits = checkDigits
        choices = standIns.choices
        if choices.salt == nil { choices.salt = salt }
    }

    /// Numbers that depend on the key, the exchange, and what they are for.
    func draws(_ purpose: StaticString, _ parts: [UInt8]...) -> Draws {
        let joined = Array(parts.joined(separator: [0]))
        return Draws(seed: key.number(purpose, choices.salt ?? [], joined))
    }

    /// The table's stand-ins, and those of these values.
    mutating func make(_ values: [Value]) -> StandIns {
        makeNames(values.filter { $0.key.kind == .person })
        mailWords = Self.mailWords(of: choices)
        for value in values where standIns.spelling(of: value.key) == nil {
            switch value.key.kind {
            case .email: makeMail(value.key)
            case .birthDate, .date: makeDate(value.key)
            case .phone, .card, .iban, .ip, .mac, .id: makeNumber(value)
            case .person, .address, .bic, .url, .wallet, .username, .location, .organization, .age, .secret, .value,
                .literal:
                break
            }
        }
        restoreOtherSpellings()
        standIns.choices = choices
        return standIns
    }

    private mutating func makeNumber(_ value: Value) {
        for attempt in 0..<24 {
            var draws = draws("number", value.key.value, [UInt8(attempt)])
            guard let candidate = candidate(for: value, &draws) else { return }
            let plain = StandIns.plain(candidate)
            guard !choices.taken.contains(plain), !isInText(candidate, value.key.kind),
                standIns.add(value.key, spelling: candidate)
            else { continue }
            choices.taken.insert(plain)
            return
        }
    }

    private func isInText(_ candidate: [UInt8], _ kind: EntityKind) -> Bool {
        switch kind {
        case .ip, .mac: words.holds(candidate)
        default: words.holdsDigits(of: candidate)
        }
    }

    /// `nil` where nothing is reserved.
    private func candidate(for value: Value, _ draws: inout Draws) -> [UInt8]? {
        let bytes = value.key.value
        switch value.key.kind {
        case .phone: return ReservedPhones.number(like: bytes, language: language, &draws)
        case .card: return ReservedAccounts.card(like: bytes, checkDigits, &draws)
        case .iban: return ReservedAccounts.iban(like: bytes, checkDigits, &draws)
        case .ip: return ReservedAddresses.ip(like: bytes, &draws)
        case .mac: return ReservedAddresses.mac(like: bytes, &draws)
        case .id: return ReservedIDs.id(like: bytes, subtype: value.subtype, checkDigits, &draws)
        default: return nil
        }
    }
}
