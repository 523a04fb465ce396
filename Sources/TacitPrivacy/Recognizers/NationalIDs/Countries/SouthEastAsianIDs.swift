/// Thailand, Malaysia, Indonesia, the Philippines, Singapore's firms, and Pakistan.
enum SouthEastAsianIDs {
    static let all = [thai, myKad, nik, npwp, philippineTax, uen, cnic]

    /// Thai citizen number: weights 13 to 2, modulus 11.
    static let thai = IDSpec(
        "TH_NATIONAL_ID", validator: "mod 11", source: "Civil Registration Act B.E. 2534; DOPA",
        forms: [
            IDForm("9-9999-99999-99-9", alone: 0.9), IDForm("9 9999 99999 99 9", alone: 0.9), IDForm("9999999999999"),
        ],
        context: ["เลขประจำตัวประชาชน", "บัตรประชาชน", "thai id", "national id", "citizen id", "tnin"]
    ) { digits in
        guard 1...8 ~= digits[0].digitValue else { return false }
        let sum = CheckDigits.weighted(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
        return (11 - sum % 11) % 10 == digits[12].digitValue
    }

    /// MyKad: date of birth, place of birth, serial; no check digit.
    static let myKad = IDSpec(
        "MY_MYKAD", validator: "date, place of birth", source: "National Registration Regulations 1990; JPN",
        forms: [IDForm("999999-99-9999", alone: 0.7), IDForm("999999999999")],
        context: ["mykad", "kad pengenalan", "no kp", "nric", "ic number", "ic no", "no ic"]
    ) { digits in
        let place = CheckDigits.number(digits, 6..<8)
        guard
            1...16 ~= place || 21...68 ~= place || 71...72 ~= place || 74...79 ~= place || 82...93 ~= place
                || place >= 98
        else { return false }
        return CheckDigits.isDate(day: CheckDigits.number(digits, 4..<6), month: CheckDigits.number(digits, 2..<4))
    }

    /// Nomor Induk Kependudukan: region, date of birth (women: day + 40), serial; no check digit.
    static let nik = IDSpec(
        "ID_NIK", validator: "region, date", source: "UU 24/2013, pasal 13; Permendagri 72/2022",
        forms: [IDForm("9999999999999999")],
        context: ["nik", "nomor induk kependudukan", "ktp", "no ktp", "nomor ktp", "e ktp"], isNamedOnly: true
    ) { digits in
        let day = CheckDigits.number(digits, 6..<8)
        return 11...97 ~= CheckDigits.number(digits, 0..<2) && CheckDigits.number(digits, 12..<16) > 0
            && CheckDigits.isDate(day: day > 40 ? day - 40 : day, month: CheckDigits.number(digits, 8..<10))
    }

    /// Nomor Pokok Wajib Pajak in its old form: Luhn over the first nine digits.
    static let npwp = IDSpec(
        "ID_NPWP", validator: "Luhn", source: "PMK 112/PMK.03/2022; DJP",
        forms: [IDForm("99.999.999.9-999.999", alone: 0.9), IDForm("999999999999999")],
        context: ["npwp", "nomor pokok wajib pajak"]
    ) { CheckDigits.luhn($0.prefix(9)) && !CheckDigits.areEqual($0) }

    /// Taxpayer Identification Number of the Philippines: its check is not published, so only where it is named.
    static let philippineTax = IDSpec(
        "PH_TIN", validator: "none", source: "Tax Code of the Philippines, s. 236; BIR RR 7-2012",
        forms: [
            IDForm("999-999-999"), IDForm("999-999-999-999"), IDForm("999-999-999-99999"), IDForm("999999999"),
            IDForm("999999999999"),
        ],
        context: ["tin", "tin no", "tin number", "bir tin", "taxpayer identification number"], isNamedOnly: true
    ) { !CheckDigits.areEqual($0) }

    /// Unique Entity Number of firms in Singapore: three forms, each with its letter table.
    static let uen = IDSpec(
        "SG_UEN", validator: "weights, letter table", source: "ACRA, Unique Entity Number Regulations 2008",
        forms: [IDForm("99999999A"), IDForm("999999999A", alone: 0.4), IDForm("A99AA9999A", alone: 0.7)],
        context: ["uen", "unique entity number", "acra", "company registration"]
    ) { characters in
        let last = characters[characters.count - 1]
        if characters.count == 9 {
            let sum = CheckDigits.weighted(characters.prefix(8), [10, 4, 9, 3, 8, 2, 7, 1])
            return Array("XMKECAWLJDB".utf8)[sum % 11] == last
        }
        if characters[0].isDigit {
            guard 1800...2099 ~= CheckDigits.number(characters, 0..<4) else { return false }
            let sum = CheckDigits.weighted(characters.prefix(9), [10, 8, 6, 4, 9, 7, 5, 3, 1])
            return Array("ZKCMDNERGWH".utf8)[sum % 11] == last
        }
        let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWX0123456789".utf8)
        let sort = String(decoding: characters[3..<5], as: UTF8.self)
        guard "RST".utf8.contains(characters[0]), sorts.contains(sort) else { return false }
        var sum = 0
        for (character, weight) in zip(characters, [4, 3, 5, 3, 10, 2, 2, 5, 7]) {
            guard let value = alphabet.firstIndex(of: character) else { return false }
            sum += value * weight
        }
        return alphabet[(sum + 6) % 11] == last
    }

    /// Sorts of entity, in fourth and fifth place.
    private static let sorts: Set<String> = Set(
        """
        CC CD CH CL CM CP CS CX DP FB FC FM FN GA GB GS HS LL LP MB MC MD MH MM MQ NB NR PA PB PF RF RP SM SS TC TU VH XL
        """.split(separator: " ").map(String.init))

    /// CNIC of Pakistan: province, serial, sex; no check digit.
    static let cnic = IDSpec(
        "PK_CNIC", validator: "form, province", source: "NADRA Ordinance 2000",
        forms: [IDForm("99999-9999999-9", alone: 0.75), IDForm("9999999999999")],
        context: ["cnic", "nicop", "nadra", "shanakhti card", "national id"]
    ) { digits in 1...7 ~= digits[0].digitValue && digits[12] != 0x30 && !CheckDigits.areEqual(digits) }
}
