/// The domain of a mail address: labels of letters, digits and inner hyphens, the last one without digits.
struct MailDomain {
    /// Behind its last label.
    var end: Int
    /// Whether nothing is glued to its end.
    var isClean = true

    private static let maximumLength = 253

    /// The domain that starts at an offset; `nil` if there is none.
    init?(at start: Int, in text: ScanText) {
        let limit = min(text.count, start + Self.maximumLength)
        var offset = start
        var labels = 0
        var numeric = 0
        var end: Int?
        var clean = true
        var lastStart = start
        while offset < limit {
            let label = offset
            var letters = 0
            var isASCII = true
            while offset < limit {
                let byte = text.bytes[offset]
                if byte < 0x80 {
                    guard byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else { break }
                    letters += byte.isASCIILetter ? 1 : 0
                    offset += 1
                } else {
                    let scalar = text.scalar(at: offset)
                    guard isLetter(scalar.value), offset + scalar.length <= limit else { break }
                    // After a top-level domain in ASCII, a script without blanks is the sentence going on.
                    if offset > label, isASCII, isUnspacedScript(scalar.value) { break }
                    isASCII = false
                    letters += 1
                    offset += scalar.length
                }
            }
            guard offset > label, text.byte(label) != UInt8(ascii: "-") else { break }
            if labels > 0, let stop = Self.topLevelEnd(label..<offset, letters: letters, in: text) {
                if Self.startsSentence(label, after: lastStart, labels: labels, in: text) { break }
                end = stop
                clean = stop == offset
            } else if labels > 0 {
                end = nil
            }
            if letters == 0 { numeric += 1 }
            labels += 1
            lastStart = label
            guard text.byte(offset) == UInt8(ascii: ".") else { break }
            offset += 1
        }
        guard let end, numeric < 2, !Self.isImage(start, end, in: text) else { return nil }
        self.end = end
        isClean = clean
    }

    /// Behind the top-level domain in a label: two letters at least, or `xn--…`.
    ///
    /// Digits or `_` may be glued to it.
    private static func topLevelEnd(_ label: Range<Int>, letters: Int, in text: ScanText) -> Int? {
        if letters == label.count && letters >= 2 { return label.upperBound }
        if text.bytes[label].starts(with: "xn--".utf8) { return label.upperBound }
        if text.bytes[label.lowerBound] >= 0x80 || text.bytes[label].contains(where: { $0 >= 0x80 }) {
            return letters >= 2 ? label.upperBound : nil
        }
        var end = label.lowerBound
        while end < label.upperBound, text.bytes[end].isASCIILetter { end += 1 }
        return end - label.lowerBound >= 2 ? end : nil
    }

    /// `anna@example.com.Please call`: a capital after small letters, no blank.
    private static func startsSentence(_ label: Int, after last: Int, labels: Int, in text: ScanText) -> Bool {
        labels > 1 && text.bytes[label].isUpper && text.byte(label + 1).isLower && text.bytes[last].isLower
    }

    /// `icon@2x.png`.
    private static func isImage(_ start: Int, _ end: Int, in text: ScanText) -> Bool {
        text.byte(start).isDigit && text.byte(start + 1) == UInt8(ascii: "x") && text.byte(start + 2) == 0x2E
            && 2...4 ~= end - start - 3
    }
}
