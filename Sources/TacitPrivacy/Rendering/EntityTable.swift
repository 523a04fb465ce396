public import TacitCore

/// The entities of one exchange: value → what goes out for it, and back. Class D15: lives as long as the exchange, is
/// never stored.
public struct EntityTable: Confined {
    struct Key: Hashable {
        let kind: EntityKind
        let value: [UInt8]
    }

    private var ordinals: [Key: Int] = [:]
    /// By ordinal, from 1; `nil` for one that was passed over.
    private var entries: [Key?] = []
    /// Never issued, because names that stay as they are look like them.
    private let avoided: Set<Placeholder>
    /// Tags are keyed ones, but for literals, which are nobody's.
    private var key: PseudonymKey?
    private var codes: [Key: UInt64] = [:]
    private var byCode: [UInt64: Key] = [:]
    /// Values that have a stand-in instead of a tag.
    var standIns = StandIns()

    /// An empty table, for one exchange.
    public init() {
        self.init(avoiding: [])
    }

    init(avoiding avoided: Set<Placeholder>, key: PseudonymKey? = nil) {
        self.avoided = avoided
        self.key = key
    }

    /// Number of different values; the same one as another kind counts again.
    public var count: Int { ordinals.count + codes.count + standIns.count }
    /// Whether nothing was replaced yet.
    public var isEmpty: Bool { count == 0 }
    /// Bytes of all values together.
    public var byteCount: Int {
        (Array(ordinals.keys) + Array(codes.keys)).reduce(standIns.byteCount) { $0 + $1.value.count }
    }

    /// From now on, new tags are keyed ones.
    mutating func useKey(_ key: PseudonymKey) {
        self.key = key
    }

    /// Whether tags were issued.
    var hasTags: Bool { !ordinals.isEmpty || !codes.isEmpty }

    /// What goes out for a value: its stand-in if it has one, else its placeholder.
    /// - Parameter isName: only letters, digits, `_` and `-` may stand there.
    mutating func spelling(of value: [UInt8], kind: EntityKind, isName: Bool = false) -> [UInt8] {
        if let standIn = standIns.spelling(of: Key(kind: kind, value: value)),
            !isName || standIn.allSatisfy({ $0.isAlphanumeric || $0 == 0x2D })
        {
            return standIn
        }
        let placeholder = placeholder(for: value, kind: kind)
        return isName ? placeholder.bare : placeholder.bracketed
    }

    /// The placeholder of a value; a new one, with the next ordinal, if the value is new. Values are compared byte for
    /// byte, so that what is restored is exactly what was written.
    package mutating func placeholder(for value: [UInt8], kind: EntityKind) -> Placeholder {
        let key = Key(kind: kind, value: value)
        if let ordinal = ordinals[key] { return Placeholder(kind: kind, ordinal: ordinal) }
        if let secret = self.key, kind != .literal { return keyed(key, secret) }
        while avoided.contains(Placeholder(kind: kind, ordinal: entries.count + 1)) { entries.append(nil) }
        entries.append(key)
        ordinals[key] = entries.count
        return Placeholder(kind: kind, ordinal: entries.count)
    }

    private mutating func keyed(_ key: Key, _ secret: PseudonymKey) -> Placeholder {
        if let code = codes[key] { return Placeholder(kind: key.kind, code: code) }
        var draws = Draws(seed: secret.number("tag", Array(key.kind.rawValue.utf8), key.value))
        var placeholder = Placeholder(kind: key.kind, code: KeyedTag.code(of: draws.next()))
        while byCode[placeholder.code] != nil || avoided.contains(placeholder) {
            placeholder = Placeholder(kind: key.kind, code: KeyedTag.code(of: draws.next()))
        }
        codes[key] = placeholder.code
        byCode[placeholder.code] = key
        return placeholder
    }

    /// The value that a placeholder stands for; `nil` for one that this table didn't issue.
    package func value(of placeholder: Placeholder) -> ClearText? {
        guard let entry = entry(of: placeholder) else { return nil }
        return entry.kind == placeholder.kind ? ClearText(entry.value) : nil
    }

    private func entry(of placeholder: Placeholder) -> Key? {
        if placeholder.ordinal == 0 { return byCode[placeholder.code] }
        return entries.indices.contains(placeholder.ordinal - 1) ? entries[placeholder.ordinal - 1] : nil
    }

    /// Number of entities by kind.
    package var counts: [EntityKind: Int] {
        var counts: [EntityKind: Int] = [:]
        for key in ordinals.keys { counts[key.kind, default: 0] += 1 }
        for key in codes.keys { counts[key.kind, default: 0] += 1 }
        for key in standIns.keys { counts[key.kind, default: 0] += 1 }
        return counts
    }

    /// All numbered placeholders with their values, for `tacit protect --table`.
    package var pairs: [(Placeholder, ClearText)] {
        entries.enumerated().compactMap { index, entry in
            entry.map { (Placeholder(kind: $0.kind, ordinal: index + 1), ClearText($0.value)) }
        }
    }
}

extension EntityTable {
    /// What goes out for the findings of a text, in order.
    /// - Parameter isName: the text is the name of a participant.
    mutating func replacements(for findings: [Finding], in text: [UInt8], isName: Bool = false) -> [[UInt8]] {
        let usesStandIns = !standIns.isEmpty && (isName || comesBack(text, findings))
        return findings.map { finding in
            let value = Array(text[finding.range])
            if usesStandIns { return spelling(of: value, kind: finding.kind, isName: isName) }
            let placeholder = placeholder(for: value, kind: finding.kind)
            return isName ? placeholder.bare : placeholder.bracketed
        }
    }

    /// Whether a text with stand-ins becomes what it was again. It doesn't where a value is a piece of a longer word.
    private func comesBack(_ text: [UInt8], _ findings: [Finding]) -> Bool {
        var sent: [UInt8] = []
        var expected: [UInt8] = []
        var position = 0
        for finding in findings {
            let value = Array(text[finding.range])
            let standIn = standIns.spelling(of: Key(kind: finding.kind, value: value))
            sent += text[position..<finding.range.lowerBound] + (standIn ?? [0x5B, 0x5D])
            expected += text[position..<finding.range.lowerBound] + (standIn == nil ? [0x5B, 0x5D] : value)
            position = finding.range.upperBound
        }
        return standIns.restored(sent + text[position...]) == expected + text[position...]
    }

    /// Gives stand-ins to those values of some texts that can have one.
    ///
    /// - Parameter texts: all that the processor will read of the caller; no stand-in occurs in them.
    mutating func chooseStandIns(
        for findings: [(text: [UInt8], findings: [Finding])], avoiding texts: [[UInt8]], _ pseudonyms: Pseudonyms,
        _ key: PseudonymKey, language: String?
    ) {
        var values: [StandInMaker.Value] = []
        var seen: Set<Key> = []
        var textsAround: [[UInt8]] = []
        for (text, findings) in findings where !findings.isEmpty {
            if language == nil, !pseudonyms.isKeyed { textsAround.append(Array(text.prefix(4_096))) }
            for finding in findings {
                let key = Key(kind: finding.kind, value: Array(text[finding.range]))
                let gender = finding.kind == .person ? NameGender(before: finding.range.lowerBound, in: text) : nil
                guard seen.insert(key).inserted else { continue }
                values.append(
                    StandInMaker.Value(
                        key: key, subtype: finding.subtype, gender: gender, isAddressed: gender != nil))
            }
        }
        guard let first = values.first, let checkDigits = pseudonyms.checkDigits else { return }
        // The first value of a conversation stays its first: a history that comes again gets the same stand-ins.
        var maker = StandInMaker(
            standIns, words: RequestWords(texts), key: key, salt: pseudonyms.isKeyed ? [] : first.key.value,
            language: language ?? (pseudonyms.isKeyed ? nil : NameLanguage.guess(of: textsAround)),
            checkDigits: checkDigits
        )
        standIns = maker.make(values)
    }
}

/// What a table file needs: all that went out, and the way back into a table.
extension EntityTable {
    /// A value, and what went out for it.
    package struct Row: Sendable {
        package let spelling: [UInt8]
        package let kind: EntityKind
        package let value: ClearText
    }

    /// Numbered placeholders in ascending order, then the others, sorted.
    package var rows: [Row] {
        var others = codes.map { Row(spelling: Placeholder(kind: $0.kind, code: $1).bracketed, key: $0) }
        others += standIns.rows
        others.sort { $0.spelling.lexicographicallyPrecedes($1.spelling) }
        return pairs.map { Row(spelling: $0.bracketed, kind: $0.kind, value: $1) } + others
    }

    /// Takes a row of another table. Numbered placeholders must come in ascending order.
    ///
    /// - Returns: whether the row can be restored by this table.
    package mutating func add(spelling: [UInt8], kind: EntityKind, value: [UInt8]) -> Bool {
        let key = Key(kind: kind, value: value)
        guard let placeholder = PlaceholderGrammar.placeholders(in: [spelling]).first else {
            return standIns.add(key, spelling: spelling)
        }
        guard placeholder.bracketed == spelling, placeholder.kind == kind else { return false }
        guard placeholder.ordinal > 0 else {
            codes[key] = placeholder.code
            byCode[placeholder.code] = key
            return true
        }
        guard placeholder.ordinal > entries.count else { return false }
        while entries.count < placeholder.ordinal - 1 { entries.append(nil) }
        entries.append(key)
        ordinals[key] = entries.count
        return true
    }
}

extension EntityTable.Row {
    init(spelling: [UInt8], key: EntityTable.Key) {
        self.init(spelling: spelling, kind: key.kind, value: ClearText(key.value))
    }
}
