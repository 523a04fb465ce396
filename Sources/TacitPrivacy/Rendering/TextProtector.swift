public import TacitCore

/// Text from which personal data has been taken.
public struct ProtectedText: Confined {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Length in bytes of UTF-8.
    public var byteCount: Int { bytes.count }

    /// The bytes, for a purpose that the caller names.
    public func expose(for purpose: Purpose) -> [UInt8] { bytes }
}

/// Protects and restores plain text: what the gateway does to each leaf of a body, for other programs.
///
/// ```swift
/// let protector = TextProtector()
/// var table = EntityTable()
/// let safe = protector.protect(ClearText("Anna Weber, anna@example.com"), into: &table)
/// let back = protector.restore(safe.expose(for: .printing), from: table)
/// ```
public struct TextProtector: Sendable {
    private let finder: Finder
    private let policy: MaskPolicy
    private let lists: TextLists
    private let key: PseudonymKey
    private let language: String?

    /// - Parameters:
    ///   - finder: what finds; all recognizers and the default model if there is none.
    ///   - policy: what is masked and what stands for it.
    ///   - lists: values that are always or never masked.
    ///   - key: for keyed tags and stand-ins; one of this protector's own if there is none.
    ///   - language: of the texts (ISO 639-1), for stand-ins; guessed if it isn't known. For keyed ones always the same.
    public init(
        finder: Finder = Finder(), policy: MaskPolicy = .balanced, lists: TextLists = TextLists(),
        key: PseudonymKey? = nil, language: String? = nil
    ) {
        self.finder = finder
        self.policy = policy
        self.lists = lists
        self.key = key ?? .random()
        self.language = language
    }

    /// Replaces what the policy masks. The text must be valid UTF-8; the same table may serve several texts. A stand-in
    /// of an earlier text that occurs in this one gets a tag, so that it comes back as it is.
    public func protect(_ text: ClearText, into table: inout EntityTable) -> ProtectedText {
        let bytes = text.expose(for: .finding)
        var findings = LookalikeRecognizer.withNeighbours(
            finder.find(in: ScanText(bytes), lists: lists, under: policy), in: bytes)
        if policy.pseudonyms.checkDigits != nil {
            let strangers = table.standIns.occurrences(in: bytes).map {
                Finding(range: $0, kind: .literal, score: 1, recognizer: "stand-in")
            }.filter { stranger in !findings.contains { $0.range.overlaps(stranger.range) } }
            findings = Overlaps.resolve(findings + strangers)
            table.chooseStandIns(
                for: [(bytes, findings)], avoiding: [bytes], policy.pseudonyms, key, language: language)
        } else if policy.pseudonyms == .keyedTags {
            table.useKey(key)
        }
        var result: [UInt8] = []
        var position = 0
        for (finding, spelling) in zip(findings, table.replacements(for: findings, in: bytes)) {
            result += bytes[position..<finding.range.lowerBound] + spelling
            position = finding.range.upperBound
        }
        result += bytes[position...]
        return ProtectedText(result)
    }

    /// Puts the originals of a table back into a whole plain text; for one in pieces there is `TextRestorer`. Links and
    /// secrets are restored whatever the policy says of them; what the table didn't issue stays as it is.
    public func restore(_ text: [UInt8], from table: EntityTable) -> Return {
        var restorer = Restorer(RestoringContext(table: table))
        return Return(restorer.feed(text, isFinal: true))
    }
}

/// Puts the originals of a table back into one text that arrives in pieces, such as a streamed answer.
///
/// Holds back what may be the beginning of a placeholder, at most 64 bytes, or of a stand-in that was issued. Pieces may
/// end anywhere, also inside a scalar. Linear in the length of the text.
public struct TextRestorer: Confined {
    private var restorer: Restorer

    /// - Parameter table: of the texts that the answer answers; later changes of it don't count.
    public init(_ table: EntityTable) {
        restorer = Restorer(RestoringContext(table: table))
    }

    /// Bytes of the answer that are held back.
    public var byteCount: Int { restorer.heldCount }

    /// The next piece; returns what is certain so far, which may be nothing.
    public mutating func feed(_ piece: [UInt8]) -> Return { Return(restorer.feed(piece)) }

    /// The end of the text: returns what was held back.
    public mutating func finish() -> Return { Return(restorer.feed([], isFinal: true)) }
}
