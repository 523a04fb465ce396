/// Makes tokens of a text's words. Linear in the text.
struct TokenCutter {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let words: Words
    private let knowledge: WordKnowledge
    /// So many words before a word is looked up, its places are asked for.
    private static let ahead = 6

    init(_ words: Words, bytes: UnsafeBufferPointer<UInt8>, knowledge: WordKnowledge) {
        self.words = words
        self.bytes = bytes
        self.knowledge = knowledge
    }

    /// - Parameter hints: what recognizers found in the text.
    func tokens(hints: [Finding]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(words.count + 8)
        for (index, word) in words.list.enumerated() {
            // What is known of a word lies in tables larger than near caches.
            if index + Self.ahead < words.count {
                knowledge.prefetch(UInt32(truncatingIfNeeded: words.list[index + Self.ahead].hash >> 16))
            }
            if word.shape == .caseless, isWithoutBlanks(at: Int(word.start)) {
                appendCharacters(of: word, to: &tokens)
            } else {
                append(word, to: &tokens)
            }
        }
        addGaps(&tokens)
        markTowns(&tokens)
        Repeats.mark(&tokens)
        Hints.mark(&tokens, hints)
        return tokens
    }

    private func append(_ word: Words.Word, to tokens: inout [Token]) {
        let hash = UInt32(truncatingIfNeeded: word.hash >> 16)
        let shape = TagShape.of(word, in: bytes)
        let isWord = shape < TagShape.caseless
        tokens.append(
            Token(
                start: word.start, end: word.end, word: hash, gap: 0, shape: shape, gazetteer: word.entry.bits,
                traits: [],
                known: isWord ? knowledge.uses.known(hash) : .unknown,
                wordClass: isWord
                    ? knowledge.classes.find(hash, isCapital: shape >= TagShape.capital) : 0))
    }

    /// Han, kana and hangul have no blanks between words: each character is a token.
    private func appendCharacters(of word: Words.Word, to tokens: inout [Token]) {
        var at = Int(word.start)
        let end = Int(word.end)
        while at < end {
            let length = bytes[at] < 0x80 ? 1 : bytes[at] < 0xE0 ? 2 : bytes[at] < 0xF0 ? 3 : 4
            let next = min(at + length, end)
            var hash = TokenHash()
            for offset in at..<next { hash.add(bytes[offset]) }
            let value = hash.value
            tokens.append(
                Token(
                    start: Int32(truncatingIfNeeded: at), end: Int32(truncatingIfNeeded: next), word: value, gap: 0,
                    shape: isKana(at) ? TagShape.kana : TagShape.ideograph, gazetteer: 0, traits: []))
            at = next
        }
    }

    private func isWithoutBlanks(at offset: Int) -> Bool {
        // U+3040 to U+9FFF (kana, Han), U+AC00 to U+D7FF (hangul), U+F900 (compatibility), U+20000 on.
        let lead = bytes[offset]
        return lead >= 0xE4 && lead <= 0xE9 || lead >= 0xF0
            || lead == 0xE3 && offset + 1 < bytes.count && bytes[offset + 1] >= 0x81
            || lead == 0xEF && offset + 1 < bytes.count && bytes[offset + 1] >= 0xA4 && bytes[offset + 1] < 0xBC
    }

    private func isKana(_ offset: Int) -> Bool {
        bytes[offset] == 0xE3 && offset + 1 < bytes.count && bytes[offset + 1] >= 0x81 && bytes[offset + 1] <= 0x83
    }

    /// Names of two to four words that the gazetteer knows as one, the longest first.
    private func markTowns(_ tokens: inout [Token]) {
        var index = 0
        while index + 1 < tokens.count {
            let length = isCapital(tokens[index]) ? townLength(at: index, tokens) : 0
            for part in index..<index + length { tokens[part].traits.insert(.inTown) }
            index += max(length, 1)
        }
    }

    private func townLength(at index: Int, _ tokens: [Token]) -> Int {
        var last = index
        while last < tokens.count - 1, last < index + 3,
            tokens[last + 1].start - tokens[last].end == 1, Self.joins(bytes[Int(tokens[last].end)])
        {
            last += 1
        }
        while last > index {
            if isCapital(tokens[last]),
                Gazetteer.shared.isTown(Int(tokens[index].start)..<Int(tokens[last].end), in: words.bytes)
            {
                return last - index + 1
            }
            last -= 1
        }
        return 0
    }

    private func isCapital(_ token: Token) -> Bool {
        token.shape >= TagShape.capital && token.shape <= TagShape.shortCapitals
    }

    private static func joins(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D }

    private func addGaps(_ tokens: inout [Token]) {
        var previousEnd = 0
        for index in tokens.indices {
            let start = Int(tokens[index].start)
            var hash = TokenHash()
            var traits: Token.Traits = index == 0 ? [.startsSentence, .startsLine] : []
            let length = start - previousEnd
            for offset in previousEnd..<start {
                let byte = bytes[offset]
                // Of a long gap the two bytes at either end.
                if length <= 4 || offset < previousEnd + 2 || offset >= start - 2 { hash.add(byte) }
                switch byte {
                case 0x2E, 0x21, 0x3F: traits.insert(.startsSentence)
                case 0x0A: traits.formUnion([.startsSentence, .startsLine])
                // Full-width stops: U+3002, U+FF01, U+FF1F.
                case 0x82 where offset >= 2 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE3:
                    traits.insert(.startsSentence)
                default: break
                }
            }
            // A dot inside a name or a number ("J.P.") ends no sentence.
            if length == 1, bytes[previousEnd] == 0x2E { traits.remove(.startsSentence) }
            tokens[index].gap = index == 0 ? ~hash.value : hash.value
            tokens[index].traits = traits
            previousEnd = Int(tokens[index].end)
        }
    }
}

/// FNV-1a of a few bytes, mixed.
struct TokenHash {
    private var state: UInt32 = 0x811C_9DC5

    @inline(__always)
    mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 0x0100_0193 }

    @inline(__always)
    var value: UInt32 { Self.mixed(state, 0) }

    @inline(__always)
    static func mixed(_ one: UInt32, _ other: UInt32) -> UInt32 {
        var value = (one ^ (other &* 0x9E37_79B1)) &* 0x85EB_CA6B
        value ^= value >> 15
        value = value &* 0xC2B2_AE35
        return value ^ value >> 13
    }
}
