import TacitCore

/// Payment card numbers: 12 to 19 digits with a brand's prefix and length, in one piece or in groups, and a valid check
/// digit (ISO/IEC 7812).
///
/// A wrong check digit is forgiven where a word says that it is a card.
public struct CardRecognizer: Recognizer {
    public let name = "card"
    public let needs: ByteTraits = .digit

    private let cardWords = ContextWords([
        "card", "cards", "credit", "debit", "visa", "mastercard", "amex", "american express", "maestro", "cc",
        "pan", "creditcard*", "cardnumber", "ccnum*", "*karte", "*kartennummer", "kartennr", "carte", "cb",
        "tarjeta", "carta", "cartão", "cartao", "kaart", "*kaartnummer", "karta", "karty", "kort", "kortnummer",
        "银行卡", "卡号", "カード",
    ])
    /// Numbers of goods, devices and messages: long enough, and one in ten passes the check.
    private let otherWords = ContextWords([
        "ean", "gtin", "isbn", "barcode", "strichcode", "imei", "iccid", "upc", "sku", "tracking", "timestamp",
        "unix",
    ])

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let labelled = cardWords.occursInLabel(of: text)
        var offset = 0
        while let start = text.marks.next(.digitStart, from: offset) {
            // Twelve digits with a separator of three bytes after each are shorter than 64 bytes.
            guard text.marks.count(.digit, from: start) >= 12 else {
                offset = start + 1
                continue
            }
            let run = DigitRun(at: start, allowed: [.blank, .hyphen, .dot], in: text)
            var used = start + 1
            var first = run.digitCount < 12 ? run.groupCount : 0
            while first < run.groupCount {
                if let match = longest(in: run, from: first, labelled: labelled, text: text) {
                    let range = run.groups[first].start..<run.groups[match.last].end
                    findings.append(Finding(range: range, kind: .card, score: match.score, recognizer: name))
                    if let code = CardBack.code(after: range.upperBound, in: text.bytes) {
                        findings.append(
                            Finding(range: code, kind: .secret, subtype: "CARD_CODE", score: 0.8, recognizer: name))
                    }
                    used = range.upperBound
                    first = match.last
                }
                first += 1
            }
            offset = run.next(overlap: 5, used: used)
        }
    }

    /// The longest card number that starts with group `first`: the index of its last group, and its score.
    private func longest(
        in run: DigitRun, from first: Int, labelled: Bool, text: ScanText
    ) -> (last: Int, score: Float)? {
        guard 4...19 ~= run.groups[first].count, startsFree(run, first, text) else { return nil }
        var last = first
        var best: (last: Int, score: Float)?
        while last < run.groupCount, run.count(first, last) <= 19 {
            if last > first + 1, run.groups[last].separators != run.groups[first + 1].separators { break }
            if run.count(first, last) >= 12, isGroupedAsCard(run, first, last), endsFree(run, last, text),
                let score = score(run, first, last, labelled: labelled, text: text), score >= best?.score ?? 0
            {
                best = (last, score)
            }
            last += 1
        }
        return best
    }

    private func score(_ run: DigitRun, _ first: Int, _ last: Int, labelled: Bool, text: ScanText) -> Float? {
        let digits = run.values(first, last, in: text)
        guard let brand = CardBrand(of: digits) else { return nil }
        let valid = Checksums.luhn(digits)
        let start = run.groups[first].start
        if valid, brand == .major, first != last || digits.count > 13 { return 0.95 }
        let context = labelled || cardWords.occurs(before: start, within: 40, in: text)
        if valid {
            if context { return 0.95 }
            // The end of a longer row of groups, or no brand to speak of.
            if brand == .rare
                || (first > 0 && first != last && run.groups[first].separators == run.groups[last].separators)
            {
                return nil
            }
            if otherWords.occurs(near: start..<run.groups[last].end, before: 30, in: text) { return nil }
            return first != last ? 0.8 : (digits.count > 13 ? 0.7 : 0.6)
        }
        // Without its check digit only a number that looks like a card all the same: 4-4-4-4, 4-6-5 or in one piece.
        let usual = digits.count == 16 || (digits.count == 15 && digits[0] == 3)
        return context && usual && brand == .major ? 0.6 : nil
    }

    /// Cards are printed in groups of four, or 4-6-5, 4-6-4, 4-4-5; Maestro also 6-13 and the like.
    private func isGroupedAsCard(_ run: DigitRun, _ first: Int, _ last: Int) -> Bool {
        if first == last { return true }
        guard 4...6 ~= run.groups[first].count, last - first <= 4 else { return false }
        return ((first + 1)...last).allSatisfy { group in
            let size = run.groups[group].count
            return 3...7 ~= size || (group == last && 1...13 ~= size)
        }
    }

    private func startsFree(_ run: DigitRun, _ group: Int, _ text: ScanText) -> Bool {
        if group > 0 { return !run.groups[group].separators.contains(.dot) }
        let start = run.groups[0].start
        let before = text.byte(start - 1)
        if before.isAlphanumeric || before >= 0x80 {
            return !text.isWordCharacter(before: start) || isUnspacedScript(text.scalar(before: start).value)
                || cardWords.distance(before: start, within: 12, in: text) == 0
        }
        if before == UInt8(ascii: "+") { return false }
        // `-` or `.` after a letter or digit: the end of a UUID, a decimal.
        let joins = before == UInt8(ascii: "-") || before == UInt8(ascii: ".")
        return !joins || !(text.byte(start - 2).isAlphanumeric)
    }

    private func endsFree(_ run: DigitRun, _ group: Int, _ text: ScanText) -> Bool {
        let end = run.groups[group].end
        if group + 1 < run.groupCount { return !run.groups[group + 1].separators.contains(.dot) }
        if text.isWordCharacter(at: end) { return isUnspacedScript(text.scalar(at: end).value) }
        switch text.byte(end) {
        case UInt8(ascii: "-"): return !text.byte(end + 1).isAlphanumeric
        case UInt8(ascii: "."), UInt8(ascii: ","): return !text.byte(end + 1).isDigit
        default: return true
        }
    }
}
