/// Invented ids in the forms and with the check digits that `NationalIDRecognizer` knows, for training and tests.
package enum NationalIDSamples {
    /// All sorts of ids, such as US_SSN.
    package static let subtypes: [String] = NationalIDRecognizer.table.specs.map(\.subtype)

    /// Drawn at random until the check passes; `nil` for an unknown sort, or if none of many draws passes.
    ///
    /// A date in a number makes it rare, so after a thousand draws dates are put into it at random places. Of a form that
    /// never passes, which is there for numbers without a check digit, there are no samples.
    package static func sample(_ subtype: String, using random: inout some RandomNumberGenerator) -> String? {
        guard let spec = specs[subtype] else { return nil }
        for round in 0..<4000 {
            guard let form = spec.forms.randomElement(using: &random) else { return nil }
            // Most ids that allow letters in place of digits seldom have them.
            let prefersDigits = random.next() % 4 > 0
            var characters = form.classes
            for _ in 0..<250 {
                draw(form.classes, into: &characters, prefersDigits: prefersDigits, using: &random)
                if round > 3 { plantDate(form.classes, into: &characters, using: &random) }
                if spec.check(form.skip == 0 ? characters : Array(characters.dropFirst(form.skip))) {
                    return String(decoding: written(characters, form, using: &random), as: UTF8.self)
                }
            }
        }
        return nil
    }

    /// Whether characters, separators among them, are an id of a sort in one of its forms, its check passed.
    package static func isValid(_ text: String, _ subtype: String) -> Bool {
        NationalIDRecognizer.isValid(text, as: subtype)
    }

    private static let specs = Dictionary(
        NationalIDRecognizer.table.specs.map { ($0.subtype, $0) }, uniquingKeysWith: { first, _ in first })

    private static func draw(
        _ classes: [UInt8], into characters: inout [UInt8], prefersDigits: Bool,
        using random: inout some RandomNumberGenerator
    ) {
        var bits: UInt64 = 0
        for (index, kind) in classes.enumerated() {
            // 16 bits a character: nearly even, and four characters for each number drawn.
            if index & 3 == 0 { bits = random.next() }
            let isDigit = prefersDigits && kind == UInt8(ascii: "X")
            characters[index] = character(isDigit ? UInt8(ascii: "9") : kind, Int(bits & 0xFFFF))
            bits >>= 16
        }
    }

    /// A date of birth as YYYYMMDD, YYMMDD or DDMMYY over digits, wherever they are.
    private static func plantDate(
        _ classes: [UInt8], into characters: inout [UInt8], using random: inout some RandomNumberGenerator
    ) {
        let year = Int.random(in: 1930...2009, using: &random)
        let month = Int.random(in: 1...12, using: &random)
        let day = Int.random(in: 1...28, using: &random)
        let parts = [[year / 100, year % 100, month, day], [year % 100, month, day], [day, month, year % 100]]
        guard let date = parts.randomElement(using: &random), date.count * 2 <= classes.count else { return }
        let start = Int.random(in: 0...(classes.count - date.count * 2), using: &random)
        guard classes[start..<start + date.count * 2].allSatisfy({ $0 == UInt8(ascii: "9") }) else { return }
        for (index, part) in date.enumerated() {
            characters[start + 2 * index] = 0x30 + UInt8(part / 10)
            characters[start + 2 * index + 1] = 0x30 + UInt8(part % 10)
        }
    }

    private static func character(_ kind: UInt8, _ number: Int) -> UInt8 {
        switch kind {
        case UInt8(ascii: "9"): return 0x30 + UInt8(number % 10)
        case UInt8(ascii: "A"): return 0x41 + UInt8(number % 26)
        case UInt8(ascii: "X"):
            let place = UInt8(number % 36)
            return place < 10 ? 0x30 + place : 0x37 + place
        default: return kind
        }
    }

    /// With the form's separators; a free choice falls on one for the whole number.
    private static func written(
        _ characters: [UInt8], _ form: IDForm, using random: inout some RandomNumberGenerator
    ) -> [UInt8] {
        let free: UInt8 = [0x20, 0x20, 0x2D].randomElement(using: &random) ?? 0x20
        var bytes: [UInt8] = []
        var taken = 0
        for group in 0...form.separators.count {
            let shift = UInt64(5 * (form.separators.count - group))
            let length = Int(form.layout >> shift & 31)
            if group > 0 {
                let separator = form.separators[group - 1]
                bytes.append(separator == UInt8(ascii: "~") ? free : separator)
            }
            bytes += characters[taken..<taken + length]
            taken += length
        }
        return bytes
    }
}
