/// What occurs in the texts of a request, so that no stand-in does. Cautious: it may say that something occurs which
/// doesn't. Linear in the length of the texts.
struct RequestWords {
    /// In small letters.
    private var words: Set<[UInt8]> = []
    /// By their first three bytes.
    private var byBeginning: [UInt32: [[UInt8]]] = [:]
    /// Three words in a row, two of them numbers: dates, parts of addresses.
    private var triples: Set<UInt64> = []
    /// All runs of seven digits, whatever groups them.
    private var sevens: Set<UInt32> = []

    init(_ texts: some Sequence<[UInt8]>) {
        for text in texts {
            collectWords(of: text)
            collectDigits(of: text)
        }
        for word in words where word.count >= 3 { byBeginning[Self.beginning(word), default: []].append(word) }
    }

    /// All words of a text, in small letters, in order.
    static func words(of text: [UInt8]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        let scan = ScanText(text)
        var position = 0
        while position < text.count {
            guard isWord(at: position, in: scan) else {
                position += 1
                continue
            }
            let start = position
            while position < text.count, isWord(at: position, in: scan) { position += scan.scalar(at: position).length }
            result.append(NameCase.lowered(text[start..<min(position, text.count)]))
        }
        return result
    }

    @inline(__always)
    private static func isWord(at position: Int, in text: ScanText) -> Bool {
        let byte = text.byte(position)
        if byte < 0x80 { return byte.isAlphanumeric }
        return byte >= 0xC0 && ScalarReader.isWord(text.scalar(at: position).value)
    }

    private mutating func collectWords(of text: [UInt8]) {
        var last: [[UInt8]] = []
        for word in Self.words(of: text) {
            words.insert(word)
            if Self.isFiller(word) { continue }
            last.append(word)
            if last.count > 3 { last.removeFirst() }
            if last.count == 3, let triple = Self.triple(last[0], last[1], last[2]) { triples.insert(triple) }
        }
    }

    /// "12 de abril de 1990" counts as three words.
    private static func isFiller(_ word: [UInt8]) -> Bool {
        word.elementsEqual("de".utf8) || word.elementsEqual("of".utf8) || word.elementsEqual("del".utf8)
    }

    private static func triple(_ one: [UInt8], _ two: [UInt8], _ three: [UInt8]) -> UInt64? {
        guard [one, two, three].count(where: { $0[0].isDigit }) >= 2 else { return nil }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for word in [one, two, three] {
            for byte in word + [0] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        return hash
    }

    private mutating func collectDigits(of text: [UInt8]) {
        let scan = ScanText(text)
        var (value, count, gap, position): (UInt32, Int, Int, Int) = (0, 0, 0, 0)
        while position < text.count {
            let byte = text[position]
            if byte.isDigit {
                value = value % 1_000_000 * 10 + UInt32(byte.digitValue)
                (count, gap) = (count + 1, 0)
                if count >= 7 { sevens.insert(value) }
                position += 1
            } else if count > 0, case let separator = DigitSeparators.at(position, in: scan), separator.length > 0,
                gap < 3
            {
                gap += 1
                position += separator.length
            } else {
                (value, count, gap) = (0, 0, 0)
                position += 1
            }
        }
    }

    private static func beginning(_ word: some Collection<UInt8>) -> UInt32 {
        word.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
    }

    // MARK: Questions

    func contains(_ word: [UInt8]) -> Bool { words.contains(word) }

    /// Whether a name, in small letters, or what could be a form of it occurs.
    func holdsForm(of name: [UInt8]) -> Bool {
        if words.contains(name) { return true }
        guard name.count >= 3 else { return false }
        let scalars = String(decoding: name, as: UTF8.self)
        var stem = scalars[...]
        var shortest = name
        for _ in 0..<3 where stem.count > NameSurfaces.shortestStem {
            stem.removeLast()
            shortest = Array(stem.utf8)
        }
        return byBeginning[Self.beginning(name)]?.contains { word in
            guard word.starts(with: shortest) else { return false }
            return (shortest.count...name.count).contains { length in
                word.count > length && word.starts(with: name[..<length])
                    && NameEndings.contains(Array(word[length...]))
            }
        } ?? false
    }

    /// Whether the last seven digits of a number occur in a row; of a shorter number, all.
    func holdsDigits(of number: [UInt8]) -> Bool {
        let digits = number.filter(\.isDigit)
        guard digits.count >= 7 else { return words.contains(digits) }
        return sevens.contains(digits.suffix(7).reduce(0) { $0 * 10 + UInt32($1.digitValue) })
    }

    /// Whether all words of a value occur, of those with three words and two numbers in a row.
    func holds(_ value: [UInt8]) -> Bool {
        let parts = Self.words(of: value).filter { !Self.isFiller($0) }
        if parts.count == 3, let triple = Self.triple(parts[0], parts[1], parts[2]) { return triples.contains(triple) }
        return parts.allSatisfy { words.contains($0) }
    }
}
