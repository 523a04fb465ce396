/// Values whose JSON key says that they are an address or a part of one.
enum AddressLabels {
    /// The whole value, trimmed, if the label names an address; with its score.
    static func address(in text: ScanText) -> (range: Range<Int>, score: Float)? {
        guard let label = text.label, label.utf8.count <= 40, text.count <= 300 else { return nil }
        let letters = label.utf8.filter { $0.isASCIILetter || $0 >= 0x80 }
        let hash = Gazetteer.hash(of: 0..<letters.count, in: letters)
        let field = AddressFieldWords.labels.value(hash)
        var kind = keys.value(hash)
        if kind == 0, field & AddressFieldWords.postcode != 0 { kind = postcode }
        if kind == 0, field & (AddressFieldWords.street | AddressFieldWords.whole) != 0 { kind = whole }
        if kind == 0, field & AddressFieldWords.number != 0 { kind = number }
        guard kind != 0 else { return nil }
        var start = 0
        var end = text.count
        while start < end, text.bytes[start].isBlank { start += 1 }
        while end > start, text.bytes[end - 1].isBlank { end -= 1 }
        guard start < end else { return nil }
        let value = text.bytes[start..<end]
        let hasDigit = value.contains(where: \.isDigit)
        if kind & postcode != 0 {
            guard hasDigit, value.count <= 12, value.allSatisfy({ $0.isAlphanumeric || $0 == 0x20 || $0 == 0x2D })
            else { return nil }
            return (start..<end, 0.85)
        }
        if kind & number != 0 {
            guard value.count <= 6, value[start].isDigit, value[start] != 0x30,
                value.allSatisfy({ $0.isAlphanumeric || $0 == 0x20 || $0 == 0x2D || $0 == 0x2F })
            else { return nil }
            return (start..<end, 0.6)
        }
        // "address" also labels mail and network addresses and memory: those have no blank.
        guard value.contains(0x20) || (kind & street != 0 && hasDigit), !value.contains(0x40),
            value.contains(where: { $0.isASCIILetter || $0 >= 0x80 }), !value.contains(0x7B), !hasScheme(value)
        else { return nil }
        guard hasDigit || kind & street != 0 else { return nil }
        return (start..<end, 0.9)
    }

    private static func hasScheme(_ value: ArraySlice<UInt8>) -> Bool {
        var at = value.startIndex
        while at + 2 < value.endIndex {
            if value[at] == 0x3A, value[at + 1] == 0x2F, value[at + 2] == 0x2F { return true }
            at += 1
        }
        return false
    }

    private static let street: UInt8 = 1
    private static let whole: UInt8 = 2
    private static let postcode: UInt8 = 4
    private static let number: UInt8 = 8

    private static let keys = WordTable([
        (
            """
            street streetaddress streetline streetname addressline addressstreet homestreet billingstreet shippingstreet
            mailingstreet otherstreet strasse anschrift strassehausnummer strasseundhausnummer calle direccionpostal domicilio
            rue adressepostale voie indirizzopostale via viaenumero rua morada endereco straat adres
            """, street
        ),
        (
            """
            address homeaddress postaladdress mailingaddress billingaddress shippingaddress deliveryaddress fulladdress
            residentialaddress currentaddress permanentaddress customeraddress addresses workaddress formattedaddress
            adresse wohnadresse lieferadresse rechnungsadresse postadresse privatadresse direccion direccionenvio
            direccionfacturacion direcciondeenvio direcciondefacturacion adressedelivraison adressefacturation
            adressedefacturation adresselivraison indirizzo indirizzodispedizione indirizzospedizione indirizzofatturazione
            """, whole
        ),
        (
            """
            zip zipcode postalcode postcode plz postleitzahl codigopostal cp codepostal cap billingzip shippingzip
            billingpostalcode shippingpostalcode mailingpostalcode billingzipcode shippingzipcode
            """, postcode
        ),
    ])
}
