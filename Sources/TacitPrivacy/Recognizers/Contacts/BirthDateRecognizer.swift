import TacitCore

/// Dates of birth: a date in any usual form after (or shortly before) a word such as "born", or under such a label.
///
/// Other dates aren't findings.
public struct BirthDateRecognizer: Recognizer {
    public let name = "birthdate"
    public let needs: ByteTraits = .digit

    private let words = ContextWords([
        "born", "b-day", "bday", "dob", "d.o.b", "d.o.b.", "date of birth", "birth date", "birthdate", "birthday",
        "birthdays", "birth", "born on", "geboren", "geboren am", "geb", "geb.", "geburtsdatum*", "geburtstag*",
        "geb.-datum", "gebdat", "gebdatum", "né le", "née le", "né", "née", "née en", "naissance", "anniversaire",
        "ddn", "nacido", "nacida", "nació", "nacimiento", "f. nac", "fec. nac", "f.nac", "fnac", "cumpleaños",
        "nato", "nata", "nascita", "compleanno", "nato il", "geboortedatum", "geboorte", "verjaardag", "geb.dat",
        "nascimento", "nascido", "nascida", "aniversário", "data de nasc", "dt. nasc", "urodzony", "urodzona",
        "urodzenia", "ur.", "urodzin", "urodzen*", "født", "fødselsdato", "född", "födelsedatum", "syntynyt",
        "syntymäaika", "născut", "született", "рожден*", "родил*", "出生", "生年月日", "生日",
    ])
    private let labels = ContextWords([
        "dob", "birth*", "*birth", "birthdate", "birthday", "geburt*", "geboorte*", "naissance", "nacimiento",
        "nascita", "nascimento", "urodzen*", "fodselsdato", "bday", "born", "gebdatum", "dateofbirth",
    ])
    /// Words of other dates, which win over a birth word farther off.
    private let others = ContextWords([
        "expir*", "expiry", "valid", "gültig*", "issued", "ausgestellt*", "died", "death", "gestorben",
        "verstorben*", "†", "hired", "joined", "admitted", "admission", "ingreso", "aufnahme*", "entlass*",
        "discharge*", "visit", "appointment", "termin", "invoice", "rechnung*", "caducidad", "decedido",
        "fallecid*", "mort", "décès", "since", "seit", "signed", "updated", "created", "consulta", "due", "on call",
        "married", "verheiratet*", "graduated",
    ])

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let labelled = labels.occursInLabel(of: text)
        var offset = 0
        while let digit = text.marks.next(.digitStart, from: offset) {
            offset = digit + 1
            guard let date = DateForm.find(digit: digit, in: text) else { continue }
            if let score = score(date, labelled, in: text) {
                findings.append(Finding(range: date, kind: .birthDate, score: score, recognizer: name))
            }
            offset = max(date.upperBound, offset)
        }
    }

    private func score(_ date: Range<Int>, _ labelled: Bool, in text: ScanText) -> Float? {
        if labelled { return 0.95 }
        // Far enough for "born to Anna and Karl Weber in the city of Graz on", with no other date in between.
        if let word = words.distance(before: date.lowerBound, within: 64, in: text),
            others.distance(before: date.lowerBound, within: 64, in: text) ?? .max > word,
            !(date.lowerBound - word..<date.lowerBound).contains(where: { text.bytes[$0].isDigit })
        {
            return word <= 24 ? 0.95 : 0.7
        }
        guard let word = words.distance(after: date.upperBound, within: 24, in: text),
            !(date.upperBound..<date.upperBound + word).contains(where: {
                text.bytes[$0] == 0x0A || text.bytes[$0] == 0x3B
            })
        else { return nil }
        // "1990-04-12 (date of birth)", not "12.04.2020: geboren 01.02.1990".
        let behind = date.upperBound..<min(text.count, date.upperBound + word + 40)
        return behind.contains { text.bytes[$0].isDigit } ? nil : 0.7
    }
}
