import Testing

/// Makes random valid ids, each by its issuer's formula written the other way round than the recognizers have it.
enum IDGenerators {
    struct Sample: Sendable, CustomTestStringConvertible {
        let subtype: String
        /// A word that announces it.
        let context: String
        let make: @Sendable (inout Numbers) -> String

        var testDescription: String { subtype }
    }

    static let all: [Sample] = [
        Sample(subtype: "US_SSN", context: "SSN") { numbers in
            let area = [1...665, 667...899].randomElement(using: &numbers) ?? 1...665
            return padded(Int.random(in: area, using: &numbers), 3) + "-"
                + padded(.random(in: 1...99, using: &numbers), 2) + "-"
                + padded(.random(in: 1...9999, using: &numbers), 4)
        },
        Sample(subtype: "DE_SOCIAL_SECURITY", context: "Rentenversicherungsnummer") { numbers in
            let letter = Int.random(in: 1...26, using: &numbers)
            let body =
                numbers.digits(2) + date(&numbers) + numbers.digits(2) + [letter / 10, letter % 10] + numbers.digits(2)
            let sum = zip(body, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]).map { crossSum($0 * $1) }.reduce(0, +)
            let capital = String(UnicodeScalar(UInt8(64 + letter)))
            return join(Array(body[..<8])) + capital + join(Array(body[10...])) + "\(sum % 10)"
        },
        Sample(subtype: "FR_NIR", context: "numéro de sécurité sociale") { numbers in
            let body =
                [1 + Int.random(in: 0...1, using: &numbers)] + numbers.digits(2)
                + digits(.random(in: 1...12, using: &numbers), 2)
                + digits(.random(in: 1...95, using: &numbers), 2) + numbers.digits(6)
            return join(body) + padded(97 - value(body) % 97, 2)
        },
        Sample(subtype: "FR_SIRET", context: "SIRET") { join(luhn(luhn($0.digits(8, first: 4...9)) + $0.digits(4))) },
        Sample(subtype: "ES_NIF", context: "NIF") { numbers in
            let number = Int.random(in: 1_000_000...99_999_999, using: &numbers)
            return padded(number, 8) + letter(of: number)
        },
        Sample(subtype: "ES_NIE", context: "NIE") { numbers in
            let series = Int.random(in: 0...2, using: &numbers)
            let number = Int.random(in: 0...9_999_999, using: &numbers)
            return ["X", "Y", "Z"][series] + padded(number, 7) + letter(of: series * 10_000_000 + number)
        },
        Sample(subtype: "ES_NUSS", context: "NUSS") { numbers in
            let province = Int.random(in: 1...52, using: &numbers)
            let serial = Int.random(in: 10_000_000...99_999_999, using: &numbers)
            return padded(province, 2) + padded(serial, 8) + padded((province * 100_000_000 + serial) % 97, 2)
        },
        Sample(subtype: "IT_VAT", context: "partita IVA") { numbers in
            join(luhn(numbers.digits(7, first: 1...9) + digits(.random(in: 1...100, using: &numbers), 3)))
        },
        Sample(subtype: "NL_BSN", context: "BSN") { numbers in
            body(8, &numbers) { body in
                let sum = zip(body, [9, 8, 7, 6, 5, 4, 3, 2]).map(*).reduce(0, +) % 11
                return sum < 10 ? sum : nil
            }
        },
        Sample(subtype: "UK_NHS", context: "NHS number") { numbers in
            body(9, &numbers) { body in
                let check = (11 - body.enumerated().map { (10 - $0) * $1 }.reduce(0, +) % 11) % 11
                return check < 10 ? check : nil
            }
        },
        Sample(subtype: "PT_NIF", context: "contribuinte") { numbers in
            let body = numbers.digits(8, first: 1...3)
            let remainder = body.enumerated().map { (9 - $0) * $1 }.reduce(0, +) % 11
            return join(body + [remainder < 2 ? 0 : 11 - remainder])
        },
        Sample(subtype: "BR_CPF", context: "CPF") { numbers in
            var number = numbers.digits(9)
            for _ in 0..<2 {
                let remainder = number.enumerated().map { (number.count + 1 - $0) * $1 }.reduce(0, +) % 11
                number.append(remainder < 2 ? 0 : 11 - remainder)
            }
            return join(number)
        },
        Sample(subtype: "BR_CNPJ", context: "CNPJ") { numbers in
            var number = numbers.digits(12)
            for _ in 0..<2 {
                // Weights 2 to 9 from the right, again and again.
                let remainder = number.reversed().enumerated().map { ($0 % 8 + 2) * $1 }.reduce(0, +) % 11
                number.append(remainder < 2 ? 0 : 11 - remainder)
            }
            return join(number)
        },
        Sample(subtype: "PL_PESEL", context: "PESEL") { numbers in
            let day = date(&numbers)
            let body = numbers.digits(2) + [day[2], day[3], day[0], day[1]] + numbers.digits(4)
            let sum = zip(body, [9, 7, 3, 1, 9, 7, 3, 1, 9, 7]).map(*).reduce(0, +)
            return join(body + [sum % 10])
        },
        Sample(subtype: "PL_NIP", context: "NIP") { numbers in
            body(9, &numbers) { body in
                let check = zip(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]).map(*).reduce(0, +) % 11
                return check < 10 ? check : nil
            }
        },
        Sample(subtype: "IN_AADHAAR", context: "Aadhaar") { numbers in
            let body = numbers.digits(11, first: 2...9)
            let check = (0...9).first { verhoeff(body + [$0]) == 0 } ?? 0
            return join(body + [check])
        },
    ]

    /// A day and a month that exist, each with two digits.
    private static func date(_ numbers: inout Numbers) -> [Int] {
        digits(.random(in: 1...28, using: &numbers), 2) + digits(.random(in: 1...12, using: &numbers), 2)
    }

    /// Random digits with the check digit that `check` finds; bodies that have none are drawn again.
    private static func body(_ count: Int, _ numbers: inout Numbers, check: ([Int]) -> Int?) -> String {
        while true {
            let body = numbers.digits(count, first: 1...9)
            if let check = check(body) { return join(body + [check]) }
        }
    }

    private static func luhn(_ body: [Int]) -> [Int] {
        let sum = body.reversed().enumerated().map { $0 % 2 == 0 ? crossSum($1 * 2) : $1 }.reduce(0, +)
        return body + [(10 - sum % 10) % 10]
    }

    private static func verhoeff(_ digits: [Int]) -> Int {
        let multiplication = [
            "0123456789", "1234067895", "2340178956", "3401289567", "4012395678", "5987604321", "6598710432",
            "7659821043",
            "8765932104", "9876543210",
        ].map { $0.compactMap(\.wholeNumberValue) }
        let permutation = [
            "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415",
            "7046913258",
        ].map { $0.compactMap(\.wholeNumberValue) }
        return digits.reversed().enumerated().reduce(0) { multiplication[$0][permutation[$1.offset % 8][$1.element]] }
    }

    private static func letter(of number: Int) -> String {
        String(Array("TRWAGMYFPDXBNJZSQVHLCKE")[number % 23])
    }

    private static func crossSum(_ number: Int) -> Int { number / 10 + number % 10 }
    private static func value(_ digits: [Int]) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
    private static func join(_ digits: [Int]) -> String { digits.map(String.init).joined() }
    private static func digits(_ number: Int, _ count: Int) -> [Int] {
        padded(number, count).compactMap(\.wholeNumberValue)
    }
    private static func padded(_ number: Int, _ count: Int) -> String {
        String(repeating: "0", count: max(0, count - "\(number)".count)) + "\(number)"
    }
}
