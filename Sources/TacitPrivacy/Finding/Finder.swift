public import TacitCore
import TacitWire

/// Finds personal data in texts. Pure: the same texts give the same findings.
public struct Finder: Sendable {
    private let recognizers: [any Recognizer]
    /// What each of them needs.
    private let needs: [ByteTraits]
    /// Whether a recognizer or the tagger reads words.
    private let needsWords: Bool
    private let lookalikes = LookalikeRecognizer()
    private let tagger: Tagger?

    /// All of Tacit's recognizers, and a trained model beside them.
    public init(model: TrainedModel = .shareAlike) {
        self.init(recognizers: Recognizers.all, model: model)
    }

    /// Recognizers of your own choice; without a model unless one is named.
    public init(recognizers: [any Recognizer], model: TrainedModel = .none) {
        self.recognizers = recognizers
        tagger = model.tagger
        needs = recognizers.map(\.needs)
        needsWords = model.tagger != nil || recognizers.contains { $0 is any WordReader }
    }

    /// Findings in one text that a policy masks, disjoint and in order.
    public func find(
        in text: ScanText, lists: TextLists = TextLists(), under policy: MaskPolicy = .balanced
    ) -> [Finding] {
        Overlaps.resolve(find([text], lists: lists)[0].filter { policy.masks($0.kind, score: $0.score) })
    }

    /// Raw findings, which may overlap, in each of several texts that belong together: what is found in one of them is
    /// found again in all.
    func find(_ texts: [ScanText], lists: TextLists) -> [[Finding]] {
        var allowed: [Finding] = []
        return find(texts, lists: lists, allowed: &allowed)
    }

    /// - Parameter allowed: takes what was found but is on a list of what stays.
    func find(_ texts: [ScanText], lists: TextLists, allowed: inout [Finding]) -> [[Finding]] {
        var findings = texts.map { first($0, lists: lists, allowed: &allowed) }
        var echoes = Echoes(in: texts)
        for (text, found) in zip(texts, findings) {
            for finding in found where Self.isFollowed(finding) { echoes.add(finding, in: text.bytes) }
        }
        guard !echoes.isEmpty || !lists.known.isEmpty else { return findings }
        for index in texts.indices {
            let bytes = texts[index].bytes
            var again: [Finding] = []
            // First, so that a named value is one also where a recognizer finds it.
            lists.findKnown(in: texts[index], into: &again)
            echoes.find(in: texts[index], into: &again)
            guard !again.isEmpty else { continue }
            let known = SortedRanges(findings[index].map(\.range))
            let followed = SortedRanges(findings[index].filter(Self.isFollowed).map(\.range))
            findings[index] += again.filter { echo in
                // A value that the caller named whole is one even where it is allowed.
                if echo.kind == .value, echo.evidence.isDisjoint(with: [.part, .inflected]) { return true }
                // "Weber" in the firm "Weber & Co" is no echo of the person.
                if echo.evidence.contains(.echo), followed.covers(echo.range) { return false }
                return !lists.allows(bytes[echo.range]) && (echo.kind == .value || !known.contains(echo.range))
            }
        }
        return findings
    }

    /// Whether a finding is sure enough to be looked for elsewhere.
    private static func isFollowed(_ finding: Finding) -> Bool { finding.score >= 0.5 && finding.kind != .literal }

    /// What the recognizers find, without the tagger and without echoes: evidence for the tagger in training.
    package func evidence(in text: ScanText) -> [Finding] {
        recognized(text.withWords())
    }

    private func recognized(_ text: ScanText) -> [Finding] {
        let traits = text.marks.traits
        var findings: [Finding] = []
        for index in recognizers.indices where traits.isSuperset(of: needs[index]) {
            recognizers[index].find(in: text, into: &findings)
        }
        return findings
    }

    private func read(_ text: ScanText) -> [Finding] {
        var findings = recognized(text)
        if let words = text.cutWords { tagger?.find(in: words, into: &findings) }
        return findings
    }

    private func first(_ text: ScanText, lists: TextLists, allowed: inout [Finding]) -> [Finding] {
        let text = needsWords ? text.withWords() : text
        var findings = read(text)
        if let words = text.cutWords, let records = TableRecords(words) {
            let headers = SortedRanges(records.headers)
            findings.removeAll { $0.recognizer == Tagger.recognizer && headers.covers($0.range) }
            findings += records.inText(read(ScanText(records.bytes).withWords()))
        }
        if !lists.allowsNothing {
            allowed += findings.filter { lists.allows(text.bytes[$0.range]) }
            findings.removeAll { lists.allows(text.bytes[$0.range]) }
        }
        lookalikes.find(in: text, into: &findings)
        return findings
    }
}
