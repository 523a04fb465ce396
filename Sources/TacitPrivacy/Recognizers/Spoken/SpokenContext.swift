import TacitCore

/// What the words around a number say that it is.
struct SpokenContext {
    let kind: EntityKind
    let subtype: String?
    let score: Float
    let evidence: Evidence

    /// Bytes looked at before a number.
    private static let reach = 64
    /// Subtype of numbers whose words say no more than that they are numbers.
    private static let unnamed = "CUSTOMER_NUMBER"

    /// `nil` where it is an amount, or nothing says that it is a number of somebody.
    init?(_ number: SpokenNumber, in text: ScanText, _ words: Words) {
        guard !SpokenAmounts.isAmount(number, in: words) else { return nil }
        let range = number.range(in: words)
        let named = Self.named(range, in: text)
        guard let named else {
            guard number.digits >= 7, !number.hasHundreds || number.startsAsPhone, Self.isDictated(number) else {
                return nil
            }
            let isPhone = number.startsAsPhone && number.digits >= 8 && number.digits <= 15
            self.init(isPhone ? .phone : .id, isPhone ? nil : Self.unnamed, 0.65, .form)
            return
        }
        if named.isPhone {
            // "Call us at nine thirty, ten fifteen".
            guard number.digits >= 8 || number.startsAsPhone || number.singles >= 3 else { return nil }
            guard number.digits <= 18 else { return nil }
            self.init(.phone, nil, 0.85, [.wordBefore, .form])
        } else {
            self.init(.id, named.subtype ?? Self.unnamed, 0.85, [.wordBefore, .form])
        }
    }

    private init(_ kind: EntityKind, _ subtype: String?, _ score: Float, _ evidence: Evidence) {
        self.kind = kind
        self.subtype = subtype
        self.score = score
        self.evidence = evidence
    }

    /// Whether it is said as numbers are that are no amounts: digit by digit, or from a zero on. Scores have small
    /// digits.
    private static func isDictated(_ number: SpokenNumber) -> Bool {
        guard number.digits <= 24, number.parts.contains(where: { $0.value > 4 }) else { return false }
        return number.startsAsPhone || number.singles >= 5 && number.singles * 3 >= number.digits * 2
    }

    private static func named(_ range: Range<Int>, in text: ScanText) -> (isPhone: Bool, subtype: String?)? {
        let start = range.lowerBound
        let words = PhoneWords.shared
        let phone = [words.phone, words.own, words.direct, calling]
            .compactMap { $0.distance(before: start, within: reach, in: text) }.min()
        let topic = topic(before: start, in: text)
        if let topic, topic.distance < phone ?? .max { return (false, topic.subtype) }
        if phone != nil || words.after.occurs(after: range.upperBound, within: 28, in: text) { return (true, nil) }
        if general.occurs(before: start, within: reach, in: text)
            || words.other.occurs(before: start, within: 32, in: text)
        {
            return (false, nil)
        }
        if words.phone.occursInLabel(of: text) { return (true, nil) }
        let label = IDContext.topics(inLabel: text.label, phrases: ReferenceNumberRecognizer.phrases)
        return label.first.map { (false, ReferenceNumberRecognizer.topics[$0].subtype) }
    }

    /// The nearest words that name a number of a sort.
    private static func topic(before start: Int, in text: ScanText) -> (distance: Int, subtype: String)? {
        var found: (distance: Int, subtype: String)?
        var offset = max(0, start - reach)
        while let (end, topics) = IDContext.phrase(in: offset..<start, of: text, ReferenceNumberRecognizer.phrases) {
            offset = end
            guard let first = topics.first else { continue }
            let topic = ReferenceNumberRecognizer.topics[first]
            if topic.care == .named || topic.care == .bare { found = (start - end, topic.subtype) }
        }
        return found
    }

    /// Words for calling that mean something else before digits.
    private static let calling = ContextWords([
        "ruf mich", "rufen sie", "ruft mich", "rückruf", "zurückrufen", "zurückruf", "rappel*", "joignable", "llám*",
        "llame*", "bel me", "bel mij", "bel ons", "terugbellen", "ring mig", "ring meg", "ring til", "ring oss",
        "richiam*", "oddzwoń*", "soita", "volejte", "liga para", "ligar de volta", "call back",
    ])

    /// Words for any number that people read out to others.
    private static let general = ContextWords([
        "number", "number's", "code", "passcode", "pin", "id", "reference", "digits", "account", "card", "policy",
        "nummer", "*nummer", "*code", "ziffern", "kennung", "kennwort", "karte", "konto", "numéro", "numero", "code",
        "chiffres", "référence", "reference", "dossier", "número", "código", "codigo", "dígitos", "referencia",
        "clave", "cuenta", "tarjeta", "codice", "cifre", "pratica", "tessera", "conto", "senha", "conta", "cartão",
        "cijfers", "kenmerk", "pas", "numer", "kod", "cyfry", "pesel", "kortet", "koden", "nummeret", "*nummeret",
        "*numret", "siffror", "siffrer", "tal", "numero*", "*numero", "tunnus", "*tunnus", "koodi", "číslo", "cislo",
        "kód", "heslo", "iban", "bsn", "cpf", "dni", "nif", "nie", "rut", "curp", "ssn", "social", "personnummer",
        "cpr", "hetu", "rodné číslo",
    ])
}
