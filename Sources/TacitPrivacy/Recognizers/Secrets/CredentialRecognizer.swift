import TacitCore

/// Passwords, PINs, card codes, one-time codes and keys right after the words that announce them: "password: …",
/// `API_KEY="…"`, "das Passwort lautet …", `"client_secret"`.
///
/// Placeholders, code and prose about passwords don't count.
public struct CredentialRecognizer: Recognizer {
    public let name = "credential"
    public var needs: ByteTraits { [] }

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        if let label = text.label, let found = labelled(label, text) {
            findings.append(found)
            return
        }
        let bytes = text.bytes
        let phrases = CredentialTopics.phrases
        var offset = 0
        while let start = text.marks.next(.credentialWord, from: offset) {
            offset = start
            guard PhraseTable.wordStarts(at: offset, in: bytes) || SecretBorders.before(offset, in: bytes),
                let (end, value) = phrases.match(at: offset, limit: bytes.count, in: bytes)
            else {
                offset += 1
                continue
            }
            let topics = CredentialTopics(rawValue: value)
            if let before = CredentialReader.value(before: offset, topics: topics, in: bytes) {
                findings.append(
                    Finding(range: before, kind: .secret, subtype: "PASSWORD", score: 0.8, recognizer: name))
            }
            if !topics.isDisjoint(with: [.user, .acting]) {
                offset = AccountNames.find(after: offset..<end, topics: topics, in: text, into: &findings)
                continue
            }
            if topics.contains(.text), let code = CredentialCodes.texted(after: end, in: bytes) {
                findings.append(
                    Finding(range: code, kind: .secret, subtype: "ONE_TIME_CODE", score: 0.8, recognizer: name))
                offset = code.upperBound
                continue
            }
            if topics.contains(.oneTimeCode), let code = OneTimeCode.before(offset, in: bytes) {
                findings.append(
                    Finding(range: code, kind: .secret, subtype: "ONE_TIME_CODE", score: 0.8, recognizer: name))
            }
            if let (range, subtype, score) = CredentialReader.value(after: offset..<end, topics: topics, in: bytes) {
                findings.append(Finding(range: range, kind: .secret, subtype: subtype, score: score, recognizer: name))
                offset = range.upperBound
            } else {
                offset = end
            }
        }
    }

    /// A whole text whose label names a credential.
    private func labelled(_ label: String, _ text: ScanText) -> Finding? {
        let named = IDContext.topics(inLabel: label, phrases: CredentialTopics.phrases)
        let topics = CredentialTopics(rawValue: named.bits).subtracting(.running)
        let bytes = text.bytes
        guard !topics.isEmpty, bytes.count <= 4096,
            let start = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return nil }
        let value = bytes[start...last]
        guard !value.contains(where: { $0 <= 0x20 }),
            let (subtype, score) = CredentialReader.judge(
                value, topics: topics, isQuoted: true, endsLine: true)
        else { return nil }
        return Finding(range: start..<(last + 1), kind: .secret, subtype: subtype, score: score, recognizer: name)
    }
}
