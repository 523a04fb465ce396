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
    /// How words start.
    private let beginnings: LetterTriples
    /// How words start whose start is open.
    private let openBeginnings: LetterTriples
    /// Their first letters, each in all eight bytes of a word.
    private let openLetters: [UInt64]
    private let hasOpenStarts: Bool
    /// Whether one of them starts beyond ASCII.
    private let hasOpenStartsBeyondASCII: Bool
    /// How words end.
    private let endings: LetterPairs
    private let hasOpenEnds: Bool
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
        var (beginnings, openBeginnings, endings) = (LetterTriples(), LetterTriples(), LetterPairs())
        for word in words {
            let bare = letters[word.start..<word.start + word.count]
            let second = word.count > 1 ? bare[word.start + 1] : nil
            let third = word.count > 2 ? bare[word.start + 2] : nil
            beginnings.insert(bare[word.start], second, third)
            if word.openStart { openBeginnings.insert(bare[word.start], second, third) }
            if word.count == 1 {
                endings.insert(bare[word.start])
            } else {
                endings.insert(bare[bare.endIndex - 1], bare[bare.endIndex - 2])
            }
        }
        self.letters = letters
        self.words = words
        self.starts = starts
        self.beginnings = beginnings
        self.openBeginnings = openBeginnings
        self.endings = endings
        hasOpenStarts = words.contains(where: \.openStart)
        openLetters = open.filter { $0 < 0x80 }.map { UInt64($0 | 0x20) &* 0x0101_0101_0101_0101 }
        hasOpenStartsBeyondASCII = open.contains { $0 >= 0x80 }
        hasOpenEnds = words.contains(where: \.openEnd)
        compactWords = words.map { letters[$0.start..<($0.start + $0.count)].filter { $0 != 0x20 } }
            .filter { $0.count >= 5 }
    }

    /// Bytes between the end of the nearest word that lies wholly in the `reach` bytes before `position`, and
    /// `position`; `nil` if there is none.
    package func distance(before position: Int, within reach: Int, in text: ScanText) -> Int? {
        let low = max(0, position - reach)
        var high = min(position, text.count)
        while low < high {
            let first = max(low, high - 64)
            var bits = beginnings(first..<high, in: text)
            while bits != 0 {
                let bit = 63 - bits.leadingZeroBitCount
                if let length = match(at: first + bit, limit: position, glued: true, in: text) {
                    return position - first - bit - length
                }
                bits ^= 1 << UInt64(bit)
            }
            high = first
        }
        return nil
    }

    /// Bytes between `position` and the start of the nearest word that lies wholly in the `reach` bytes after it.
    package func distance(after position: Int, within reach: Int, in text: ScanText) -> Int? {
        let high = min(text.count, position + reach)
        var first = max(0, position)
        while first < high {
            var bits = beginnings(first..<min(first + 64, high), in: text)
            while bits != 0 {
                let start = first + bits.trailingZeroBitCount
                if match(at: start, limit: high, glued: false, in: text) != nil { return start - position }
                bits &= bits - 1
            }
            first += 64
        }
        return nil
    }

    /// Where in a range of at most 64 bytes words may begin, by their first three bytes: behind what is no letter or
    /// digit, and anywhere if their start is open.
    private func beginnings(_ range: Range<Int>, in text: ScanText) -> UInt64 {
        text.bytes.withUnsafeBufferPointer { bytes in
            var found: UInt64 = 0
            var bits = text.marks.window(.opening, from: range.lowerBound) & (.max >> UInt64(64 - range.count))
            while bits != 0 {
                let offset = range.lowerBound + bits.trailingZeroBitCount
                if beginnings.allows(offset, in: bytes) { found |= bits & (0 &- bits) }
                bits &= bits - 1
            }
            return hasOpenStarts ? found | openBeginnings(range, in: text) : found
        }
    }

    /// Where in a range of at most 64 bytes words may begin whose start is open; eight bytes are looked at together.
    private func openBeginnings(_ range: Range<Int>, in text: ScanText) -> UInt64 {
        text.bytes.withUnsafeBufferPointer { bytes in
            var found: UInt64 = 0
            if hasOpenStartsBeyondASCII {
                found = text.marks.window(.beyondASCII, from: range.lowerBound) & (.max >> UInt64(64 - range.count))
            }
            var offset = range.lowerBound
            while offset < range.upperBound {
                let isWhole = offset + 8 <= bytes.count
                // Near the text's end the last eight bytes, some of them for the second time.
                let start = isWhole ? offset : max(0, bytes.count - 8)
                guard start + 8 <= bytes.count else { return found | .max >> UInt64(64 - range.count) }
                let small =
                    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
                    | 0x2020_2020_2020_2020
                for letter in openLetters {
                    let rest = small ^ letter
                    // A zero byte, and perhaps some above it.
                    var zeros = (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080
                    while zeros != 0 {
                        let place = start + zeros.trailingZeroBitCount / 8
                        if range.contains(place), openBeginnings.allows(place, in: bytes) {
                            found |= 1 << UInt64(place - range.lowerBound)
                        }
                        zeros &= zeros - 1
                    }
                }
                offset += 8
            }
            return found
        }
    }

    /// Whether a word ends at `position`, at most `reach` bytes before it.
    func ends(at position: Int, within reach: Int, in text: ScanText) -> Bool {
        mayEnd(at: position, in: text) && distance(before: position, within: reach, in: text) == 0
    }

    /// Whether the two bytes before `position` may end a word.
    @inline(__always)
    func mayEnd(at position: Int, in text: ScanText) -> Bool {
        hasOpenEnds || position > 0 && endings.contains(text.byte(position - 1), text.byte(position - 2))
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
    private func match(at start: Int, limit: Int, glued: Bool, in text: ScanText) -> Int? {
        let first = Int(text.folded(start))
        let low = Int(starts[first])
        let high = Int(starts[first + 1])
        if low == high { return nil }
        let borderBefore = !text.isWordCharacter(before: start)
        for index in low..<high {
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
