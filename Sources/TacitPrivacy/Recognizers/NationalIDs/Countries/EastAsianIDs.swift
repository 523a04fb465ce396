/// Taiwan, Hong Kong, Japan, South Korea.
enum EastAsianIDs {
    static let all = [taiwan, hongKong, myNumber, rrn, frn, brn, koreanLicence, koreanPassport]

    /// National and resident id of Taiwan: the letter as two digits, weights 1, 9 to 1, modulus 10.
    static let taiwan = IDSpec(
        "TW_NATIONAL_ID", validator: "weights, modulus 10", source: "戶籍法; 內政部, 統一證號",
        forms: [IDForm("A999999999", alone: 0.4)],
        context: ["身分證", "身份證", "統一證號", "居留證", "taiwan id", "national id", "arc number"]
    ) { characters in
        guard "1289".utf8.contains(characters[1]),
            let letter = Array("ABCDEFGHJKLMNPQRSTUVXYWZIO".utf8).firstIndex(of: characters[0])
        else { return false }
        let number = letter + 10
        let sum = number / 10 + number % 10 * 9 + CheckDigits.weighted(characters[1...], [8, 7, 6, 5, 4, 3, 2, 1, 1])
        return sum % 10 == 0
    }

    /// Hong Kong identity card: one or two letters, six digits, check character, mostly in brackets.
    static let hongKong = IDSpec(
        "HK_ID", validator: "mod 11", source: "Registration of Persons Regulations, cap. 177A",
        forms: IDForm.all("A999999(X", "AA999999(X", alone: 0.8) + IDForm.all("A999999X", "AA999999X"),
        context: ["hkid", "hk id", "hong kong id", "hong kong identity card", "identity card", "身份證", "身分證"]
    ) { characters in
        let last = characters[characters.count - 1]
        guard last.isDigit || last == UInt8(ascii: "A") else { return false }
        // One letter counts as a blank, 36, and the letter.
        let padded =
            characters.count == 8 ? [36] + characters.map(CheckDigits.value) : characters.map(CheckDigits.value)
        return zip(padded, [9, 8, 7, 6, 5, 4, 3, 2, 1]).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
    }

    /// 個人番号 (My Number): weights 2 to 7, modulus 11.
    static let myNumber = IDSpec(
        "JP_MY_NUMBER", validator: "mod 11", source: "平成26年総務省令第85号 第5条",
        forms: [IDForm("999999999999"), IDForm("9999 9999 9999"), IDForm("9999-9999-9999")],
        context: ["マイナンバー", "個人番号", "my number", "mynumber", "individual number"]
    ) { digits in
        let rest = CheckDigits.weighted(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
        return (rest <= 1 ? 0 : 11 - rest) == digits[11].digitValue && !CheckDigits.areEqual(digits)
    }

    /// 주민등록번호: date of birth, sex and century. Numbers issued since October 2020 have no check digit, so none is asked.
    static let rrn = IDSpec(
        "KR_RRN", validator: "date, century", source: "주민등록법 시행규칙 제2조",
        forms: [IDForm("999999-9999999", alone: 0.7), IDForm("9999999999999")],
        context: ["주민등록번호", "주민번호", "rrn", "resident registration number", "korean id"]
    ) { isDate($0) && "123490".utf8.contains($0[6]) }

    /// 외국인등록번호: as the number of residents, the seventh digit 5 to 8.
    static let frn = IDSpec(
        "KR_FRN", validator: "date, century", source: "출입국관리법 시행령 제40조의2",
        forms: [IDForm("999999-9999999", alone: 0.7), IDForm("9999999999999")],
        context: ["외국인등록번호", "외국인번호", "frn", "foreigner registration number", "alien registration number"]
    ) { isDate($0) && "5678".utf8.contains($0[6]) }

    /// 사업자등록번호: weights 1, 3, 7, the tens of five times the ninth digit added, modulus 10.
    static let brn = IDSpec(
        "KR_BRN", validator: "mod 10", source: "부가가치세법 시행령 제12조; 국세청",
        forms: [IDForm("999-99-99999", alone: 0.5), IDForm("9999999999")],
        context: ["사업자등록번호", "사업자번호", "brn", "business registration number"]
    ) { digits in
        guard CheckDigits.number(digits, 0..<3) > 100 else { return false }
        let sum = CheckDigits.weighted(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + digits[8].digitValue * 5 / 10
        return (10 - sum % 10) % 10 == digits[9].digitValue
    }

    /// 운전면허번호: region 11 to 28, year, serial, check; the check is not published.
    static let koreanLicence = IDSpec(
        "KR_DRIVING_LICENCE", validator: "form, region", source: "도로교통법 시행규칙",
        forms: [IDForm("99-99-999999-99", alone: 0.6)],
        context: ["운전면허번호", "운전면허", "면허번호", "driver license", "driving licence"]
    ) { 11...28 ~= CheckDigits.number($0, 0..<2) }

    /// Passport: M, S, R, O, D, T and eight digits, or three, a letter and four.
    static let koreanPassport = IDSpec(
        "KR_PASSPORT", validator: "form", source: "여권법 시행규칙; 외교부",
        forms: IDForm.all("A99999999", "A999A9999"), context: ["여권번호", "여권", "korean passport"],
        isNamedOnly: true, masksMistyped: false
    ) { "MSRODTG".utf8.contains($0[0]) }

    private static func isDate(_ digits: [UInt8]) -> Bool {
        CheckDigits.isDate(day: CheckDigits.number(digits, 4..<6), month: CheckDigits.number(digits, 2..<4))
    }
}
