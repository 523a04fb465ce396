import TacitCore

/// Ids that their issuers never give to anybody.
enum ReservedIDs {
    /// Middle digits that taxpayer numbers don't use either (IRS Publication 1915).
    private static let groups = ["66", "67", "68", "69", "89"].map { Array($0.utf8) }

    /// An id of the same sort, grouped alike; `nil` where no range is reserved.
    static func id(
        like real: [UInt8], subtype: String?, _ checkDigits: Pseudonyms.CheckDigits, _ draws: inout Draws
    ) -> [UInt8]? {
        switch subtype {
        case "US_SSN":
            // 900 to 999 are no areas (SSA POMS RM 10201.035).
            return written(
                [UInt8(ascii: "9")] + draws.digits(2) + groups[draws.next(below: groups.count)] + draws.digits(4),
                like: real)
        case "UK_NHS":
            // 999 000 0000 to 999 999 9999 are for tests (NHS Digital).
            return nhs(checkDigits, &draws).flatMap { written($0, like: real) }
        default: return nil
        }
    }

    private static func nhs(_ checkDigits: Pseudonyms.CheckDigits, _ draws: inout Draws) -> [UInt8]? {
        for _ in 0..<16 {
            let body = Array("999".utf8) + draws.digits(6)
            let sum = body.enumerated().reduce(0) { $0 + $1.element.digitValue * (10 - $1.offset) }
            let check = (11 - sum % 11) % 11
            guard check < 10 else { continue }
            return body + [0x30 + UInt8(checkDigits == .valid ? check : (check + 1 + draws.next(below: 9)) % 10)]
        }
        return nil
    }

    private static func written(_ digits: [UInt8], like real: [UInt8]) -> [UInt8]? {
        guard real.count(where: \.isDigit) == digits.count, !real.contains(where: \.isASCIILetter) else { return nil }
        var rest = digits[...]
        return real.map { $0.isDigit ? rest.removeFirst() : $0 }
    }
}
