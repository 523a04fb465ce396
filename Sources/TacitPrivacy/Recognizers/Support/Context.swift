/// Words whose nearness to a value says what the value is ("IBAN", "geboren", "téléphone").
///
/// Words are written in lower case and may hold blanks. `*` at an end leaves that end open: `telefon*` is also in
/// "Telefonnummer", `*nummer` also in "Kundennummer". Capitals of Latin, Greek and Cyrillic letters match small ones.
/// A word ends where a letter or digit does; `_` and a change of script are borders, and words of scripts that are
/// written without blanks (Chinese, Japanese, Korean) need none.
package final class ContextWords: Sendable {
    private struct Word: Sendable {
        /// Where its letters lie in `letters`.
        var start: Int
        var count: Int
        var openStart: Bool
        var openEnd: Bool
    }

    /// Sorted by first letter; those of letter `b` stand at `starts[b]..<starts[b + 1]`.
    private let words: [Word]
    /// The letters of all words.
    private let letters: [UInt8]
    private let starts: [UInt16]
    /// First letters of words whose start is open.
    private let hasOpenStart: [Bool]
    /// Bytes, capitals included, with which a word may start; others are passed over.
    private let mayStart: [Bool]
    /// Words of five letters and more, without blanks, as they are looked for in labels.
    private let compactWords: [[UInt8]]

    package init(_ list: [String]) {
        let entries = list.map { Array($0.utf8) }.filter { $0.contains { $0 != UInt8(ascii: "*") } }
        var words: [Word] = []
        var letters: [UInt8] = []
        for entry in entries {
            let bare = entry.filter { $0 != UInt8(ascii: "*") }
            let withoutBlanks = 0xE3...0xED ~= bare[0]
            words.append(
                Word(
                    start: letters.count, count: bare.count,
                    openStart: entry[0] == UInt8(ascii: "*") || withoutBlanks,
                    openEnd: entry[entry.count - 1] == UInt8(ascii: "*") || withoutBlanks))
            letters += bare
        }
        words.sort { letters[$0.start] < letters[$1.start] }
        var starts = [UInt16](repeating: 0, count: 257)
        for word in words { starts[Int(letters[word.start]) + 1] += 1 }
        for byte in 0..<256 { starts[byte + 1] += starts[byte] }
        let open = Set(words.filter(\.openStart).map { letters[$0.start] })
        hasOpenStart = (0..<256).map { open.contains(UInt8($0)) }
        self.letters = letters
        self.words = words
        self.starts = starts
        mayStart = (0..<256).map { byte in
            byte >= 0xC3 || starts[Int(UInt8(byte).lowered)] < starts[Int(UInt8(byte).lowered) + 1]
        }
        compactWords = words.map { letters[$0.start..<($0.start + $0.count)].filter { $0 != 0x20 } }
            .filter { $0.count >= 5 }
    }

    /// Bytes between the end of the nearest word that lies wholly in the `reach` bytes before `position`, and
    /// `position`; `nil` if there is none.
    package func distance(before position: Int, within reach: Int, in text: ScanText) -> Int? {
        let low = max(0, position - reach)
        var start = min(position, text.count) - 1
        while start >= low {
            if mayStart[Int(text.bytes[start])], let length = match(at: start, limit: position, glued: true, in: text) {
                return position - start - length
            }
            start -= 1
        }
        return nil
    }

    /// Bytes between `position` and the start of the nearest word that lies wholly in the `reach` bytes after it.
    package func distance(after position: Int, within reach: Int, in text: ScanText) -> Int? {
        let high = min(text.count, position + reach)
        var start = max(0, position)
        while start < high {
            if mayStart[Int(text.bytes[start])], match(at: start, limit: high, glued: false, in: text) != nil {
                return start - position
            }
            start += 1
        }
        return nil
    }

    package func occurs(before position: Int, within reach: Int, in text: ScanText) -> Bool {
        distance(before: position, within: reach, in: text) != nil
    }

    package func occurs(after position: Int, within reach: Int, in text: ScanText) -> Bool {
        distance(after: position, within: reach, in: text) != nil
    }

    /// Whether a word occurs within `before` bytes before the range, within `after` bytes after it, or in the label.
    package func occurs(near range: Range<Int>, before: Int, after: Int = 0, in text: ScanText) -> Bool {
        occurs(before: range.lowerBound, within: before, in: text)
            || (after > 0 && occurs(after: range.upperBound, within: after, in: text))
            || occursInLabel(of: text)
    }

    /// Whether a word occurs in the label.
    ///
    /// There `_`, `-` and `.` count as blanks, and words of five letters and more are found anywhere (`customerphone`,
    /// `dateofbirth`), since labels come without their capitals.
    package func occursInLabel(of text: ScanText) -> Bool {
        guard let label = text.foldedLabel else { return false }
        if occurs(after: 0, within: label.spaced.count, in: label.spaced) { return true }
        return compactWords.contains { Self.occurs($0, in: label.compact) }
    }

    private static func occurs(_ word: [UInt8], in label: [UInt8]) -> Bool {
        guard word.count <= label.count else { return false }
        for start in 0...(label.count - word.count) where label[start] == word[0] {
            var offset = 1
            while offset < word.count, label[start + offset] == word[offset] { offset += 1 }
            if offset == word.count { return true }
        }
        return false
    }

    /// Length of the word that starts at `start` and ends by `limit`, if there is one.
    ///
    /// The limit is a border if `glued`: "visa4111…".
    @inline(__always)
    private func match(at start: Int, limit: Int, glued: Bool, in text: ScanText) -> Int? {
        let first = Int(text.folded(start))
        let low = Int(starts[first])
        let high = Int(starts[first + 1])
        if low == high { return nil }
        let borderBefore = !text.isWordCharacter(before: start)
        guard borderBefore || hasOpenStart[first] else { return nil }
        return longMatch(low..<high, at: start, limit: limit, glued: glued, borderBefore: borderBefore, in: text)
    }

    private func longMatch(
        _ candidates: Range<Int>, at start: Int, limit: Int, glued: Bool, borderBefore: Bool, in text: ScanText
    ) -> Int? {
        for index in candidates {
            let word = words[index]
            let count = word.count
            guard borderBefore || word.openStart, start + count <= limit else { continue }
            var offset = 1
            while offset < count, text.folded(start + offset) == letters[word.start + offset] { offset += 1 }
            guard offset == count else { continue }
            if (glued && start + count == limit) || !text.isWordCharacter(at: start + count) { return count }
            guard word.openEnd else { continue }
            // An open end reaches to the end of the word, so that distances count from there.
            var end = start + count
            while end < min(limit, start + 48), text.byte(end).isAlphanumeric || text.byte(end) >= 0x80 { end += 1 }
            return end - start
        }
        return nil
    }
}
