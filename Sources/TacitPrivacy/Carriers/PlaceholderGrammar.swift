import TacitCore

/// Recognises a placeholder in any spelling under which models give it back: other case, blanks, other or fewer
/// brackets, full-width digits, HTML, Markdown, JSON and URL escapes, and bare (`PERSON_1`).
///
/// Bounded: looks at no more than `maximumLength` bytes from where it starts.
struct PlaceholderGrammar {
    /// Longest spelling in bytes; what a restorer may have to hold.
    static let maximumLength = 64
    static let maximumDigits = 6

    enum Match: Equatable {
        case none
        /// More bytes are needed to tell.
        case partial
        case found(end: Int, Placeholder, isPercentEncoded: Bool)
    }

    private let text: UnsafeBufferPointer<UInt8>
    /// No more bytes will come.
    private let isFinal: Bool

    init(_ text: UnsafeBufferPointer<UInt8>, isFinal: Bool) {
        self.text = text
        self.isFinal = isFinal
    }

    /// Whether a spelling can begin with this byte.
    static func mayBegin(_ byte: UInt8) -> Bool { starts[Int(byte)] }

    /// By byte, whether a spelling can begin with it.
    static let starts: [Bool] = (0...255).map { byte in
        !PlaceholderStyle.opening(with: UInt8(byte)).isEmpty || labelInitials.contains(UInt8(byte))
    }

    private static let labels: [[UInt8]: EntityKind] = Dictionary(
        uniqueKeysWithValues: EntityKind.allCases.map { (Array($0.rawValue.utf8), $0) })
    private static let labelInitials = Set(EntityKind.allCases.compactMap(\.rawValue.utf8.first))

    /// Whether a text is one placeholder in some spelling, and nothing else.
    static func isWhole(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            guard !bytes.isEmpty,
                case .found(let end, _, _) = PlaceholderGrammar(bytes, isFinal: true).match(at: 0, previous: 0)
            else { return false }
            return end == bytes.count
        }
    }

    /// All placeholders, in any spelling, in some texts.
    static func placeholders(in texts: some Sequence<[UInt8]>) -> Set<Placeholder> {
        texts.reduce(into: []) { result, text in
            text.withUnsafeBufferPointer { bytes in
                let grammar = PlaceholderGrammar(bytes, isFinal: true)
                for start in bytes.indices where mayBegin(bytes[start]) {
                    guard
                        case .found(_, let placeholder, _) = grammar.match(
                            at: start, previous: start > 0 ? bytes[start - 1] : 0)
                    else { continue }
                    result.insert(placeholder)
                }
            }
        }
    }

    /// Matches at `start`; `previous` is the byte in front of it, 0 at the beginning.
    func match(at start: Int, previous: UInt8) -> Match {
        if text[start].isUpper { return bare(at: start, previous: previous) }
        let styles = PlaceholderStyle.opening(with: text[start])
        guard !styles.isEmpty else { return bare(at: start, previous: previous) }
        var result = Match.none
        for style in styles {
            switch bracketed(style, at: start) {
            case .none: break
            case .partial: result = .partial
            case let found: return found
            }
        }
        return result
    }

    // MARK: Forms

    private func bracketed(_ style: PlaceholderStyle, at start: Int) -> Match {
        var cursor = Cursor(text, start, isFinal)
        var depth = 0
        while cursor.take(style.opening) {
            depth += 1
            // A third bracket is somebody else's: the pair begins later.
            if depth > 2 { return .none }
        }
        if cursor.isShort { return .partial }
        guard depth > 0 else { return .none }
        cursor.skipBlanks()
        guard let kind = label(&cursor, isExact: false) else { return cursor.isShort ? .partial : .none }
        separator(&cursor)
        guard let placeholder = placeholder(kind, &cursor) else { return cursor.isShort ? .partial : .none }
        cursor.skipBlanks()
        var closed = 0
        while closed < depth, cursor.take(style.closing) { closed += 1 }
        if cursor.isShort { return .partial }
        guard closed > 0 else { return .none }
        if depth == 1, style == .plain {
            // `[PERSON_1](…)` is a Markdown link whose text is a bare placeholder.
            guard let next = cursor.peek() else {
                return cursor.isShort ? .partial : found(cursor, placeholder, style)
            }
            if next == UInt8(ascii: "(") { return .none }
        }
        return found(cursor, placeholder, style)
    }

    private func found(_ cursor: Cursor, _ placeholder: Placeholder, _ style: PlaceholderStyle?) -> Match {
        .found(end: cursor.position, placeholder, isPercentEncoded: style == .percent)
    }

    private func bare(at start: Int, previous: UInt8) -> Match {
        guard !previous.isWord else { return .none }
        // All labels have two letters or more.
        if start + 1 < text.count, !text[start + 1].isUpper { return .none }
        var cursor = Cursor(text, start, isFinal)
        guard let kind = label(&cursor, isExact: true) else { return cursor.isShort ? .partial : .none }
        _ = cursor.take([UInt8(ascii: "\\")])
        guard cursor.take([UInt8(ascii: "_")]) else { return cursor.isShort ? .partial : .none }
        guard let placeholder = placeholder(kind, &cursor) else { return cursor.isShort ? .partial : .none }
        guard let next = cursor.peek() else { return cursor.isShort ? .partial : found(cursor, placeholder, nil) }
        return next.isWord ? .none : found(cursor, placeholder, nil)
    }

    // MARK: Pieces

    /// A kind's word; unless `isExact`, in any case.
    private func label(_ cursor: inout Cursor, isExact: Bool) -> EntityKind? {
        var word: [UInt8] = []
        while let byte = cursor.peek(), byte.isASCIILetter, word.count < 12 {
            guard !isExact || byte.isUpper else { return nil }
            word.append(byte & 0xDF)
            cursor.position += 1
        }
        if cursor.isShort {
            // Only worth waiting for if a label begins so.
            if !Self.labels.keys.contains(where: { $0.starts(with: word) }) { cursor.isShort = false }
            return nil
        }
        return Self.labels[word]
    }

    private func separator(_ cursor: inout Cursor) {
        _ = cursor.take([UInt8(ascii: "\\")])
        if cursor.take([UInt8(ascii: "_")]) || cursor.take([UInt8(ascii: "-")]) || cursor.take([0x20]) { return }
        if cursor.take(Array("＿".utf8)) || cursor.take(Array("&#95;".utf8)) { return }
        _ = cursor.take(Array("%5f".utf8))
    }

    /// What follows the label: an ordinal, or the eight characters of a keyed tag.
    private func placeholder(_ kind: EntityKind, _ cursor: inout Cursor) -> Placeholder? {
        let start = cursor.position
        let ordinal = number(&cursor)
        if cursor.isShort { return nil }
        guard let next = cursor.peek(), next.isAlphanumeric else {
            return ordinal.map { Placeholder(kind: kind, ordinal: $0) }
        }
        cursor.position = start
        while cursor.position - start <= KeyedTag.length, let byte = cursor.peek(), byte.isAlphanumeric {
            cursor.position += 1
        }
        if cursor.isShort { return nil }
        return KeyedTag.code(spelledBy: text[start..<cursor.position]).map { Placeholder(kind: kind, code: $0) }
    }

    /// Digits 1–9…, ASCII or full-width; no leading zero.
    private func number(_ cursor: inout Cursor) -> Int? {
        var value = 0
        var digits = 0
        while digits <= Self.maximumDigits {
            if let byte = cursor.peek(), byte.isDigit {
                value = value * 10 + byte.digitValue
                cursor.position += 1
            } else if let digit = cursor.fullWidthDigit() {
                value = value * 10 + digit
            } else {
                break
            }
            digits += 1
            if value == 0 { return nil }
        }
        if cursor.isShort { return nil }
        return digits > 0 && digits <= Self.maximumDigits ? value : nil
    }

    /// Reads forward; remembers when it ran out of bytes that may still come.
    struct Cursor {
        let text: UnsafeBufferPointer<UInt8>
        let isFinal: Bool
        let limit: Int
        var position: Int
        var isShort = false

        init(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ isFinal: Bool) {
            self.text = text
            self.position = position
            self.isFinal = isFinal
            self.limit = min(text.count, position + PlaceholderGrammar.maximumLength)
        }

        mutating func peek() -> UInt8? {
            guard position < limit else {
                isShort = isShort || (!isFinal && limit == text.count)
                return nil
            }
            return text[position]
        }

        /// Takes a token, letters in any case.
        mutating func take(_ token: [UInt8]) -> Bool {
            for offset in token.indices {
                guard position + offset < limit else {
                    isShort = isShort || (!isFinal && limit == text.count)
                    return false
                }
                guard text[position + offset].lowered == token[offset] else { return false }
            }
            position += token.count
            return true
        }

        mutating func skipBlanks() {
            var count = 0
            while count < 4, let byte = peek(), byte == 0x20 || byte == 0x09 {
                position += 1
                count += 1
            }
        }

        /// U+FF10…U+FF19.
        mutating func fullWidthDigit() -> Int? {
            guard peek() == 0xEF else { return nil }
            guard position + 2 < limit else {
                isShort = isShort || (!isFinal && limit == text.count)
                return nil
            }
            let last = text[position + 2]
            guard text[position + 1] == 0xBC, last >= 0x90, last <= 0x99 else { return nil }
            position += 3
            return Int(last - 0x90)
        }
    }
}
