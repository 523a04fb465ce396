import TacitCore

/// How a value is to be followed: in which case, with which endings, in which other forms.
struct ValueRules {
    /// Of whom the value is: the caller's own are followed more freely than those that were only found.
    enum Source {
        case caller, finding
    }

    let source: Source
    let kind: EntityKind
    let subtype: String?
    let score: Float

    /// Letters from which a value that was found is followed in small letters too.
    private static let leastSmall = 4
    /// The same for a value that the caller named.
    private static let leastSmallNamed = 3
    /// Letters from which a name is followed with endings, and of a stem.
    private static let leastStem = 4

    private var evidence: Evidence { source == .caller ? .caller : .echo }
    private var limit: Int { source == .caller ? .max : ValueIndex.maximumBucket }

    /// Adds a value, with the other ways in which it is written.
    func insert(_ bytes: [UInt8], isPart: Bool = false, into index: inout ValueIndex) {
        guard let value = FoldedValue(bytes) else { return }
        var isCommon = true
        // "Mark", "Brown", "Stein": names that are words too, if not the most usual ones.
        var isWord = source == .finding
        for word in value.words {
            let entry = Gazetteer.shared.entry(of: word, in: bytes)
            isCommon = isCommon && entry.isCommon
            let isOnlyWord = entry.isNoun && entry.given < .listed && entry.family != .strong
            isWord = isWord && (entry.given == .weak || entry.family == .weak || isOnlyWord)
        }
        isWord = isWord || isCommon
        let followsSmall = value.form != .words || (!isWord && mayBeSmall(value))
        let endings: NameEndings.Languages = !isName(value) || isCommon ? [] : isWord ? .possessive : .followed
        func add(
            _ compact: [UInt8], breaks: UInt64, letters: Int, endings: NameEndings.Languages, isStem: Bool = false
        ) {
            let entry = ValueIndex.Entry(
                kind: kind, subtype: subtype, score: score, evidence: isPart ? evidence.union(.part) : evidence,
                endings: endings, isStem: isStem, followsSmall: followsSmall,
                isShortAndCommon: isCommon && value.letters < 4, form: value.form, breaks: breaks, letters: letters,
                core: value.core)
            index.insert(entry, written: bytes, compact: compact, limit: limit)
        }
        add(value.compact, breaks: value.breaks, letters: value.letters, endings: endings)
        if value.form == .words, let spelt = Self.withoutUmlauts(bytes) {
            add(spelt.compact, breaks: spelt.breaks, letters: value.letters, endings: endings)
        }
        if endings == .followed, let lastWord = value.words.last,
            let stem = Self.stem(of: value.compact, lastWord: lastWord, in: bytes)
        {
            add(stem, breaks: value.breaks, letters: value.letters - 1, endings: .slavic, isStem: true)
        }
        for other in PhoneForms.others(than: value, kind: kind) {
            add(other, breaks: 0, letters: 0, endings: [])
        }
    }

    /// Whether a value is also looked for in a form that starts in another way: "Mueller" for "Müller", "030 …" for "+49 30 …",
    /// "Mark…" for "Marek".
    static func mayStartOtherwise(_ bytes: ArraySlice<UInt8>, kind: EntityKind) -> Bool {
        let isInternational =
            kind == .phone
            && (bytes.contains(0x2B) || bytes.lazy.filter(\.isDigit).prefix(2).elementsEqual([0x30, 0x30]))
        let isShortStem = bytes.count < 8 && bytes.dropLast().last?.lowered == UInt8(ascii: "e")
        return isInternational || isShortStem || bytes.contains(0xC3)
    }

    /// Whether words, none of them too common, are followed in small letters. Firms and places of one word are not: "Apple".
    private func mayBeSmall(_ value: FoldedValue) -> Bool {
        guard value.letters >= (source == .caller ? Self.leastSmallNamed : Self.leastSmall) else { return false }
        switch kind {
        case .organization, .location, .date, .age: return value.words.count > 1
        default: return true
        }
    }

    /// Whether a value is inflected as names are: words only, the last of four letters or more.
    private func isName(_ value: FoldedValue) -> Bool {
        guard value.form == .words, let last = value.words.last else { return false }
        switch kind {
        case .person, .organization, .location, .value: break
        default: return false
        }
        return scalars(last, in: value.bytes) >= Self.leastStem
    }

    private func scalars(_ range: Range<Int>, in bytes: [UInt8]) -> Int {
        bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// What stays of a name before a Slavic ending: "Petr" of "Petra", "Иванов" of "Иванова", "Mark" of "Marek".
    private static func stem(of compact: [UInt8], lastWord: Range<Int>, in bytes: [UInt8]) -> [UInt8]? {
        let letters = bytes[lastWord].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        guard letters > leastStem, let last = compact.last else { return nil }
        switch last {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "y"):
            return Array(compact.dropLast())
        case UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "c"):
            guard compact.count >= 5, compact[compact.count - 2] == UInt8(ascii: "e") else { return nil }
            return compact.dropLast(2) + [last]
        default: break
        }
        // а, е, и, й, о; ы, ь, ю, я
        guard compact.count > 2 else { return nil }
        switch (compact[compact.count - 2], last) {
        case (0xD0, 0xB0), (0xD0, 0xB5), (0xD0, 0xB8), (0xD0, 0xB9), (0xD0, 0xBE),
            (0xD1, 0x8B), (0xD1, 0x8C), (0xD1, 0x8E), (0xD1, 0x8F):
            return Array(compact.dropLast(2))
        default: return nil
        }
    }

    /// With ä, ö, ü, ø as ae, oe, ue, oe; `nil` if there is none of them.
    private static func withoutUmlauts(_ bytes: [UInt8]) -> FoldedValue? {
        guard bytes.contains(0xC3) else { return nil }
        var spelt: [UInt8] = []
        var isOther = false
        var at = 0
        while at < bytes.count {
            if bytes[at] == 0xC3, at + 1 < bytes.count {
                let vowel: UInt8? =
                    switch bytes[at + 1] {
                    case 0x84, 0xA4: UInt8(ascii: "a")
                    case 0x96, 0xB6, 0x98, 0xB8: UInt8(ascii: "o")
                    case 0x9C, 0xBC: UInt8(ascii: "u")
                    default: nil
                    }
                if let vowel {
                    spelt += [vowel, UInt8(ascii: "e")]
                    at += 2
                    isOther = true
                    continue
                }
            }
            spelt.append(bytes[at])
            at += 1
        }
        return isOther ? FoldedValue(spelt) : nil
    }
}

/// The forms of one telephone number: `+49 30 …`, `0049 30 …`, `030 …`, `+49 (0)30 …`.
enum PhoneForms {
    /// Digits after the calling code below which a national form might be anything.
    private static let leastNational = 7

    /// Compact forms of the same number, if the value is an international one.
    static func others(than value: FoldedValue, kind: EntityKind) -> [[UInt8]] {
        guard kind == .phone || kind == .value, value.form == .grouped, value.letters == 0 else { return [] }
        let isPlus = value.core.lowerBound > 0 && value.bytes[value.core.lowerBound - 1] == 0x2B
        guard isPlus || value.compact.starts(with: [0x30, 0x30]) else { return [] }
        let digits = isPlus ? value.compact : Array(value.compact.dropFirst(2))
        let values = digits.map { $0 &- 0x30 }
        guard let match = CallingCodes.match(values[...]) else { return [] }
        let code = digits.prefix(match.codeLength)
        var national = Array(digits.dropFirst(match.codeLength))
        // "+49 (0)30"
        if national.first == 0x30, match.code != 39 { national.removeFirst() }
        guard national.count >= leastNational else { return [] }
        let zero: [UInt8] = [0x30]
        let all = [code + national, zero + zero + code + national, zero + national, code + zero + national]
        return all.map { Array($0) }.filter { $0 != value.compact }
    }
}
