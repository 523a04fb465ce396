/// Walks over the words of ASCII letters and digits that hold a digit, which in prose are few.
struct NumberWords {
    struct Word {
        var start: Int
        var end: Int
        /// Start of the word of up to six letters that stands right before with one separator between ("AB 123456").
        var prefix: Int?
    }

    /// Longest word that is looked at.
    static let maximum = 48

    /// The next word that starts at `offset` or later; `nil` at the end.
    ///
    /// Over a whole text: linear.
    static func next(from offset: Int, in text: ScanText) -> Word? {
        let bytes = text.bytes
        var position = offset
        while let digit = text.marks.next(.digit, from: position) {
            var start = digit
            while start > offset, digit - start <= maximum, bytes[start - 1].isASCIILetter { start -= 1 }
            let end = text.marks.end(of: .alphanumeric, from: digit)
            position = end
            if start > 0, bytes[start - 1].isAlphanumeric { continue }
            guard end - start <= maximum, Borders.before(start, in: bytes) else { continue }
            return Word(start: start, end: end, prefix: prefix(before: start, from: offset, in: text))
        }
        return nil
    }

    /// Start of the word of up to six letters before an offset, with one separator between.
    static func prefix(before start: Int, from limit: Int, in text: ScanText) -> Int? {
        let bytes = text.bytes
        // One blank, hyphen, dot or slash; a no-break blank has two bytes, narrow and typographic ones three.
        var end = start - 1
        while end > limit, start - end < 3, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        guard end > limit else { return nil }
        let (_, length) = IDWindow.separator(at: end, in: text)
        guard length == start - end else { return nil }
        var first = end
        while first > limit, end - first <= 6, bytes[first - 1].isASCIILetter { first -= 1 }
        guard 1...6 ~= end - first, first == 0 || !bytes[first - 1].isAlphanumeric, Borders.before(first, in: bytes)
        else { return nil }
        return first
    }
}
