import TacitPrivacy

/// IBANs of many countries with valid check numbers, and BICs.
enum BankNumbers {
    /// Country and the rest of the number as a `Pattern` (SWIFT IBAN registry: structure of the BBAN;
    /// where letters are allowed in account numbers but hardly used, digits).
    private static let accounts: [(country: String, pattern: String)] = [
        ("AD", "####################"), ("AE", "###################"), ("AT", "################"),
        ("BE", "############"), ("BG", "^^^^##############"), ("BR", "#######################^#"),
        ("CH", "#################"), ("CY", "########################"), ("CZ", "####################"),
        ("DE", "##################"), ("DK", "##############"), ("EE", "################"),
        ("ES", "####################"), ("FI", "##############"), ("FR", "##########*############"),
        ("GB", "^^^^##############"), ("GR", "#######################"), ("HR", "#################"),
        ("HU", "########################"), ("IE", "^^^^##############"), ("IL", "###################"),
        ("IS", "######################"), ("IT", "^######################"), ("LI", "#################"),
        ("LT", "################"), ("LU", "################"), ("LV", "^^^^#############"),
        ("MC", "##########*############"), ("MT", "^^^^#######################"), ("NL", "^^^^##########"),
        ("NO", "###########"), ("PL", "########################"), ("PT", "#####################"),
        ("RO", "^^^^################"), ("RS", "##################"), ("SE", "####################"),
        ("SI", "###############"), ("SK", "####################"), ("TR", "#####0################"),
        ("UA", "#########################"),
    ]

    /// Mostly of the countries given.
    static func iban(of countries: [String], _ random: inout SeededRandom) -> String {
        let home = accounts.filter { countries.contains($0.country) }
        let account = random.pick(home.isEmpty || random.chance(0.25) ? accounts : home)
        let body = Pattern.fill(account.pattern, &random)
        let remainder = Checksums.remainder97((body + account.country + "00").utf8) ?? 0
        let check = 98 - remainder
        let number = account.country + (check < 10 ? "0" : "") + String(check) + body
        return random.chance(0.55)
            ? Groups.write(number, Array(repeating: 4, count: 8), separators: [" ", " ", " ", "-"], &random) : number
    }

    static func bic(of countries: [String], _ random: inout SeededRandom) -> String {
        Pattern.fill("^^^^", &random) + (countries.isEmpty ? "DE" : random.pick(countries))
            + Pattern.fill(random.pick(["^^", "^#", "^^XXX", "##***"]), &random)
    }
}
