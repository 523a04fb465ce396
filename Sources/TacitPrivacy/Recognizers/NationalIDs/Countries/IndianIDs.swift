/// India.
enum IndianIDs {
    static let all = [aadhaar, pan]

    /// Aadhaar (UIDAI: twelve digits, the first 2 to 9, Verhoeff).
    static let aadhaar = IDSpec(
        "IN_AADHAAR",
        forms: [IDForm("9999 9999 9999", alone: 0.75), IDForm("9999-9999-9999", alone: 0.7), IDForm("999999999999")],
        context: ["aadhaar", "aadhar", "adhaar", "uidai", "uid", "adhar"]
    ) { digits in
        digits[0].digitValue >= 2 && !CheckDigits.areEqual(digits) && CheckDigits.verhoeff(digits)
    }

    /// Permanent Account Number (Income Tax Department: the fourth letter says whose it is, P is a person's).
    static let pan = IDSpec(
        "IN_PAN", forms: [IDForm("AAAP A9999A"), IDForm("AAAPA9999A", alone: 0.6), IDForm("AAAAA9999A")],
        context: ["pan", "permanent account", "pan card", "income tax"]
    ) { characters in "PABCFGHLJTK".utf8.contains(characters[3]) }
}
