import TacitCore

/// United Kingdom.
enum BritishIDs {
    static let all = [nhs, nationalInsurance, taxReference, drivingLicence, passport, sortCode, postcode]

    /// NHS number (NHS Data Dictionary: modulus 11, weights 10 to 2).
    ///
    /// One random number in eleven passes, and phone numbers are written 3-3-4 too: so always with context.
    static let nhs = IDSpec(
        "UK_NHS", validator: "mod 11", source: "NHS Data Dictionary",
        forms: [IDForm("999~999~9999"), IDForm("9999999999")],
        context: ["nhs", "nhs number", "nhs no", "national health service", "chi number", "chi", "patient number"]
    ) { digits in
        let check = 11 - CheckDigits.weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
        return check != 10 && check % 11 == digits[9].digitValue && !CheckDigits.areEqual(digits)
    }

    /// National Insurance number (HMRC NIM39110: letters and prefixes that are not used).
    static let nationalInsurance = IDSpec(
        "UK_NINO", validator: "letters not used", source: "HMRC NIM39110",
        forms: [
            IDForm("AA999999A", alone: 0.75), IDForm("AA~99~99~99~A", alone: 0.9), IDForm("AA~999999~A", alone: 0.85),
            IDForm("AA 99 99 99A", alone: 0.85), IDForm("AA999999"),
        ],
        context: ["national insurance", "nino", "ni number", "ni no", "nat ins", "insurance number", "n i"]
    ) { characters in
        let first = characters[0]
        let second = characters[1]
        guard !"DFIQUV".utf8.contains(first), !"DFIOQUV".utf8.contains(second),
            !["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"].contains(where: { $0.utf8.elementsEqual([first, second]) })
        else { return false }
        return characters.count == 8 || "ABCD".utf8.contains(characters[8])
    }

    /// Unique Taxpayer Reference: the first digit checks the other nine (HMRC, modulus 11).
    static let taxReference = IDSpec(
        "UK_UTR", validator: "mod 11", source: "HMRC, UTR check digit",
        forms: [IDForm("9999999999"), IDForm("99999~99999")],
        context: ["utr", "unique taxpayer", "taxpayer reference", "tax reference", "self assessment"]
    ) { digits in
        let remainder = CheckDigits.weighted(digits[1...], [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11
        return Array("21987654321".utf8)[remainder] == digits[0]
    }

    /// Driver number (DVLA: surname, date of birth spread over six digits, initials, three more characters).
    static let drivingLicence = IDSpec(
        "UK_DRIVING_LICENCE", validator: "date, form of the name", source: "DVLA, driver number",
        forms: [IDForm("XXXXX999999XX9AA", alone: 0.7), IDForm("XXXXX~999999~XX9AA", alone: 0.8)],
        context: [
            "driving licence", "driver number", "driving license", "licence", "dvla", "driver licence",
            "drivers licence",
        ]
    ) { characters in
        let month = CheckDigits.number(characters, 6..<8)
        let surname = characters.prefix(5)
        guard surname[0].isUpper,
            CheckDigits.isDate(day: CheckDigits.number(characters, 8..<10), month: month > 50 ? month - 50 : month)
        else { return false }
        // Short surnames are filled up with 9; the second initial is 9 where there is none.
        let letters = surname.prefix { $0.isUpper }.count
        return surname.dropFirst(letters).allSatisfy { $0 == UInt8(ascii: "9") } && characters[11].isUpper
            && (characters[12].isUpper || characters[12] == UInt8(ascii: "9"))
    }

    /// Passport: nine digits without a check digit outside the machine-readable zone.
    static let passport = IDSpec(
        "UK_PASSPORT", validator: "form", source: "HM Passport Office; ICAO 9303-4", forms: [IDForm("999999999")],
        context: ["uk passport", "british passport", "gb passport", "u k passport", "hmpo"], isNamedOnly: true,
        masksMistyped: false
    ) { !CheckDigits.areEqual($0) }

    /// Sort code of a bank's branch.
    static let sortCode = IDSpec(
        "UK_SORT_CODE", validator: "none", source: "Pay.UK, sorting code rules",
        forms: [IDForm("99-99-99"), IDForm("99 99 99"), IDForm("999999")],
        context: ["sort code", "sortcode", "sorting code", "s c"], isNamedOnly: true, masksMistyped: false
    ) { _ in true }

    /// Postcode: one of 121 areas, district, sector, unit. It stands for some fifteen addresses.
    static let postcode = IDSpec(
        "UK_POSTCODE", kind: .address, validator: "form, area", source: "BS 7666-2; Royal Mail PAF",
        forms: IDForm.all("A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA", alone: 0.45)
            + IDForm.all("A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"),
        context: ["postcode", "post code", "postal code", "postcodes", "zip", "address", "zip code"],
        masksMistyped: false
    ) { characters in
        let area = String(decoding: characters.prefix { $0.isUpper }, as: UTF8.self)
        return areas.contains(area) && !characters.suffix(2).contains { "CIKMOV".utf8.contains($0) }
    }

    private static let areas: Set<String> = Set(
        """
        AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G
        GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL
        OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN
        WR WS WV YO ZE
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
