import TacitCore

extension CatalogueRow {
    private static func row(
        _ kind: EntityKind, _ subtype: String?, _ recognizer: String, countries: String = "", _ validator: String,
        alone: Float?, words: [String] = [], source: String
    ) -> CatalogueRow {
        CatalogueRow(
            kind: kind, subtype: subtype, countries: countries, validator: validator, alone: alone, words: words,
            source: source, recognizer: recognizer)
    }

    /// What has a recognizer of its own.
    static let general: [CatalogueRow] = [
        row(
            .person, nil, "person", "lists of names, words around", alone: 0.9, words: ["Dear", "Herr", "Name:"],
            source: "lists of given and family names"),
        row(
            .address, nil, "address", countries: "US UK IE DE AT CH FR BE NL ES IT PT BR PL CZ SE NO DK FI IN AU",
            "towns, forms of postcodes",
            alone: 0.9,
            words: ["address", "Anschrift", "adresse"], source: "UPU S42; GeoNames"),
        row(
            .location, "COORDINATES", "coordinates", "range, places behind the stop", alone: 0.95,
            words: ["lat", "lng", "gps"], source: "ISO 6709; RFC 5870"),
        row(.email, nil, "email", "labels of the domain", alone: 0.95, source: "RFC 5322; RFC 6531"),
        row(
            .phone, nil, "phone", "length by calling code, national forms", alone: 0.9,
            words: ["Tel.", "phone", "call"], source: "ITU-T E.164"),
        row(
            .username, nil, "username", "not code", alone: 0.8, words: ["username", "handle"],
            source: "@handle and fields"),
        row(
            .birthDate, nil, "birthdate", "calendar", alone: nil, words: ["born", "DOB", "geboren"],
            source: "ISO 8601; Unicode CLDR names of months"),
        row(.date, nil, "date", "calendar", alone: 0.65, source: "ISO 8601; Unicode CLDR names of months"),
        row(
            .age, nil, "age", "1 to 120", alone: 0.85, words: ["aged", "years old", "Jahre alt"],
            source: "words of 17 languages"),
        row(.url, nil, "url", "credentials, query or profile in it", alone: 0.9, source: "RFC 3986"),
        row(.ip, "IPV4", "ip", "0 to 255, not a version", alone: 0.9, source: "RFC 791"),
        row(.ip, "IPV6", "ip", "RFC 4291", alone: 0.95, source: "RFC 4291; RFC 5952"),
        row(.mac, nil, "mac", "EUI-48, EUI-64", alone: 0.95, source: "IEEE 802"),
        row(
            .card, nil, "card", "Luhn, prefix and length of the brand", alone: 0.95, words: ["card", "Visa"],
            source: "ISO/IEC 7812-1"),
        row(
            .iban, nil, "iban", "mod 97, length by country", alone: 0.99, words: ["IBAN"],
            source: "ISO 13616; SWIFT registry"),
        row(.bic, nil, "bic", "country", alone: nil, words: ["BIC", "SWIFT"], source: "ISO 9362"),
        row(
            .wallet, nil, "wallet", "base58check, bech32; form", alone: 0.95, words: ["wallet", "BTC"],
            source: "BIP 173; EIP-55; each currency's own"),
        row(
            .id, "DE_PLATE", "plate", countries: "DE", "form, district", alone: 0.55, words: ["Kennzeichen", "Kfz"],
            source: "FZV § 9 and Anlage 1"),
        row(
            .phone, nil, "spoken-number", "6 digits or more, no counting, no amount", alone: 0.65,
            words: ["phone", "call", "Rufnummer"], source: "number words of 13 languages"),
        row(
            .id, nil, "spoken-number", "6 digits or more, no counting, no amount", alone: 0.65,
            words: ["number", "code", "Kundennummer"], source: "number words of 13 languages"),
    ]

    /// Secrets, by recognizer.
    static let secrets: [CatalogueRow] = [
        row(
            .secret, nil, "api-key", "prefix, alphabet, length, looks random", alone: 0.95,
            source: "each issuer's own prefixes"),
        row(.secret, "JWT", "jwt", "base64url of a JSON head", alone: 0.95, source: "RFC 7519"),
        row(.secret, "PRIVATE_KEY", "private-key", "PEM armour", alone: 0.99, source: "RFC 7468; OpenSSH"),
        row(
            .secret, "CONNECTION_STRING", "connection-string", "scheme, user and password", alone: 0.95,
            source: "RFC 3986, section 3.2.1"),
        row(
            .secret, nil, "authorization", "scheme", alone: 0.95, words: ["Authorization:", "curl -u"],
            source: "RFC 9110; RFC 6750; RFC 7617"),
        row(.secret, nil, "bot-token", "form", alone: 0.95, source: "Telegram, Discord"),
        row(
            .secret, "PASSWORD", "credential", "looks random, no template", alone: nil,
            words: ["password", "Passwort", "PIN"], source: "words of 20 languages"),
    ]
}
