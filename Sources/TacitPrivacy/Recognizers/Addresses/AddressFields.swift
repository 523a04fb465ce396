/// Values that a field of a form, of YAML or of JSON within a text says to be part of an address: "PLZ: 53111",
/// `"postcode":"1075AZ"`, "Huisnummer: 8a".
extension AddressScan {
    /// What the label that ends with word `at` announces: its range, the first word after it, its score.
    func field(_ at: Int) -> (range: Range<Int>, next: Int, score: Float)? {
        guard let isQuoted = separator(after: at), words[at].shape != .number else { return nil }
        let (kind, isWhole) = label(endingAt: at)
        guard kind != 0 else { return nil }
        let value = at + 1
        let isTrusted = isWhole && (isQuoted || words[at].isCapital)
        if kind & AddressFieldWords.postcode != 0 || kind & AddressFieldWords.shortPostcode != 0 && isTrusted,
            let code = postcode(value), isValueEnd(code.end) || kind & AddressFieldWords.postcode != 0
        {
            let isBare = words[value].shape == .number && code.next == value + 1
            // "CAP: 1200" is a limit; the codes of those countries have five digits.
            let isShort = isBare && words[value].range.count == 4 && kind & AddressFieldWords.postcode == 0
            let isEnded = isValueEnd(code.end) || words[code.next].isCapital
            if !isShort, !isBare || isEnded { return found(value, town(after: code), 0.85) }
        }
        if kind & AddressFieldWords.number != 0, let number = houseNumber(value), isValueEnd(number.end) {
            return found(value, number, 0.6)
        }
        guard kind & (AddressFieldWords.street | AddressFieldWords.whole) != 0, words[value].isCapital else {
            return nil
        }
        // What is a street by itself is found as one.
        if street(value) != nil { return nil }
        if let name = capitalWords(value, limit: 4) {
            let gap = words.gap(after: name.next - 1)
            if gap == .space || gap == .comma, let number = houseNumber(name.next), isClosed(number.end) {
                let street = units(letterDoor(number))
                if let whole = tail(street) { return found(value, whole, 0.95) }
                return found(value, street, 0.85)
            }
            let entry = words[value].entry
            if kind & AddressFieldWords.street != 0, isWhole, isValueEnd(name.end), words[value].range.count >= 4,
                !entry.isCommon
            {
                return found(value, name, 0.6)
            }
        }
        return nil
    }

    private func found(_ first: Int, _ piece: Piece, _ score: Float) -> (range: Range<Int>, next: Int, score: Float) {
        (Int(words[first].start)..<piece.end, piece.next, score)
    }

    /// Whether a value begins with a quotation mark, where one colon, marks and blanks of one line divide a word from the next.
    private func separator(after at: Int) -> Bool? {
        guard at + 1 < words.count else { return nil }
        let end = Int(words[at].end)
        let start = Int(words[at + 1].start)
        guard start - end <= 12, start > end, words.bytes[end] != 0x20 || start - end > 2 else { return nil }
        var colons = 0
        var isQuoted = false
        for byte in words.bytes[end..<start] {
            switch byte {
            case 0x3A: colons += 1
            case 0x22, 0x27: isQuoted = colons > 0
            case 0x20, 0x09, 0x2A, 0x2E, 0x5C: break
            default: return nil
            }
        }
        return colons == 1 ? isQuoted : nil
    }

    /// The sort of the longest known label of up to four words that ends with word `at`, and whether nothing but the label
    /// stands before the colon. Words are joined: "Kod pocztowy" and "kod_pocztowy" are one.
    private func label(endingAt at: Int) -> (kind: UInt8, isWhole: Bool) {
        let end = Int(words[at].end)
        var starts: [Int] = []
        var first = at
        while starts.count < 4, first >= 0, end - Int(words[first].start) <= 40 {
            starts.append(Int(words[first].start))
            guard first > 0, isJoined(first - 1) else { break }
            first -= 1
        }
        guard let earliest = starts.last else { return (0, false) }
        for start in starts.reversed() {
            let kind = kind(of: start..<end)
            if kind != 0 { return (kind, start == earliest && isFieldStart(earliest)) }
        }
        // "shipping_postcode"
        guard words[at].shape == .code else { return (0, false) }
        var start = Int(words[at].start)
        while start < end, end - start <= 40 {
            if words.bytes[start] == 0x5F {
                let kind = kind(of: start + 1..<end)
                if kind != 0 { return (kind, true) }
            }
            start += 1
        }
        return (0, false)
    }

    /// The words of a label hang together: "Postnr/sted", "č.p.", "Kod pocztowy".
    private func isJoined(_ index: Int) -> Bool {
        switch words.gap(after: index) {
        case .space, .hyphen, .dot, .apostrophe: true
        case .other: words.byte(Int(words[index].end)) == 0x2F && words[index + 1].start == words[index].end + 1
        default: false
        }
    }

    private func isFieldStart(_ start: Int) -> Bool {
        switch words.byte(start - 1) {
        case 0, 0x0A, 0x0D, 0x09, 0x22, 0x27, 0x2A, 0x7B, 0x7C, 0x28, 0x3B, 0x2C: true
        case 0x20:
            switch words.byte(start - 2) {
            case 0x0A, 0x20, 0x2C, 0x2D, 0x2E, 0x3B, 0x7B, 0x7C: true
            default: false
            }
        default: false
        }
    }

    private func kind(of range: Range<Int>) -> UInt8 {
        let letters = words.bytes[range].filter { $0.isASCIILetter || $0 >= 0x80 }
        return AddressFieldWords.labels.value(Gazetteer.hash(of: 0..<letters.count, in: letters))
    }

    /// The end of a field's value: of a line, a string, a cell.
    private func isValueEnd(_ end: Int) -> Bool {
        switch words.byte(end) {
        case 0, 0x0A, 0x0D, 0x09, 0x22, 0x27, 0x29, 0x2C, 0x3B, 0x3C, 0x7C, 0x7D, 0x5C: true
        case 0x2E, 0x20: words.byte(end + 1).isBlank || words.byte(end + 1) == 0
        default: false
        }
    }

    /// "7020 Trondheim": the town that follows a postcode as a value.
    private func town(after code: Piece) -> Piece {
        guard words.gap(after: code.next - 1) == .space, let town = capitalWords(code.next, limit: 3),
            isValueEnd(town.end)
        else { return code }
        return town
    }
}

/// The labels of fields, joined and folded.
enum AddressFieldWords {
    static let postcode: UInt8 = 1
    static let number: UInt8 = 2
    static let street: UInt8 = 4
    static let whole: UInt8 = 8
    /// "CAP", "CP": also other things, so alone before the colon, in capitals or with a string as value.
    static let shortPostcode: UInt8 = 16

    static let labels = WordTable([
        (
            """
            postcode postalcode postcodetown postcodecity zipcode zippostalcode plz postleitzahl plzort postleitzahlort
            codepostal codepostalville codigopostal codigopostalciudad capcitta codiceavviamentopostale postnr postnummer
            postnrsted postnummersted postnrby postnrort postnummerort postinumero postitoimipaikka psc smerovacicislo
            postovnismerovacicislo kodpocztowy kodpocztowymiejscowosc cep eircode pincode postcodeplaats postcodewoonplaats
            iranyitoszam zip codpostal postikood pastaindekss pastokodas
            """, postcode
        ),
        ("cap cp", shortPostcode),
        (
            """
            huisnummer huisnr hausnummer hausnr nrdomu numerdomu nrmieszkania nrlokalu numermieszkania nrbudynku cislodomu
            cislopopisne cislopop husnummer husnr talonumero numerocivico ncivico nrcivico housenumber housenr houseno
            buildingnumber streetnumber numeroderue numerodecasa numeroexterior numerointerior numext numint hazszam
            """, number
        ),
        (
            """
            straat straatnaam strasse strassenname ulica ulice ulicacp uliceacp uliceacislo street streetname rue
            nomderue calle rua logradouro gata gatunamn gatenavn vejnavn katu kadunnimi utca
            """, street
        ),
        (
            """
            adresse adres adresa address indirizzo direccion endereco morada osoite katuosoite lahiosoite adress gatuadress
            gateadresse gadeadresse postadresse postadress besoksadress wohnadresse lieferadresse rechnungsadresse
            anschrift strassehausnummer strasseundhausnummer strassenr straatenhuisnummer straathuisnummer
            ulicainumer ulicainrdomu ulicanr adreszamieszkania adresbydliste trvalebydliste bydliste domicilio domicile
            residenza indirizzodiresidenza homeaddress streetaddress shippingaddress billingaddress deliveryaddress
            adressedelivraison adressedefacturation adressepostale direccionpostal cim lakcim
            """, whole
        ),
    ])
}
