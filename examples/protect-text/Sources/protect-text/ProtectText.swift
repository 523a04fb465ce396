import TacitCore
import TacitPrivacy

/// Protects a text of standard input, shows what was found, and restores an answer.
///
/// `protect-text "Anna Weber" "Bob Ito" < letter.txt`: the arguments are names that are masked wherever they stand.
@main
struct ProtectText {
    /// - Throws: a pattern that can't be used; the error holds its place and the reason, no text.
    static func main() throws(PatternError) {
        var text = ""
        while let line = readLine(strippingNewline: false) { text += line }

        // Tacit's recognizers, an own one, a form of customer numbers, and a trained model beside them.
        let patterns = [
            OperatorPattern(name: "customer", pattern: #"\bCUST-\d{6}\b"#, subtype: "CUSTOMER_NUMBER")
        ]
        let own: [any Recognizer] = [BadgeRecognizer(), try PatternRecognizer(patterns)]
        let finder = Finder(recognizers: Recognizers.all + own, model: .shareAlike)
        let lists = TextLists(names: Array(CommandLine.arguments.dropFirst()))

        // The table belongs to this one text and its answer. It holds the values: it is personal data itself.
        let protector = TextProtector(finder: finder, policy: .balanced, lists: lists)
        var table = EntityTable()
        let protected = protector.protect(ClearText(text), into: &table)
        let safe = String(decoding: protected.expose(for: .sending), as: UTF8.self)

        print("Protected:")
        print(safe)
        print("Found:")
        for explanation in finder.explain(in: ScanText(text), lists: lists, under: .balanced) {
            print(row(explanation))
        }

        // A model would answer here. Its answer comes in pieces, which may end in the middle of a placeholder.
        let answer = "Thank you. We have noted \(placeholders(in: safe).joined(separator: ", ")).\n"
        print("\nAnswer:")
        print(answer)
        print("Restored:")
        var restorer = TextRestorer(table)
        var bytes = Array(answer.utf8)[...]
        var restored: [UInt8] = []
        while !bytes.isEmpty {
            restored += restorer.feed(Array(bytes.prefix(7))).expose(for: .returning)
            bytes = bytes.dropFirst(7)
        }
        restored += restorer.finish().expose(for: .returning)
        print(String(decoding: restored, as: UTF8.self), terminator: "")
    }

    /// Where, what, how sure, what becomes of it, and why. Never the value.
    private static func row(_ explanation: Explanation) -> String {
        let range = "\(explanation.range.lowerBound)..<\(explanation.range.upperBound)"
        let hundredths = Int((explanation.score * 100).rounded())
        let score = "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
        let evidence = explanation.parts.map { "\($0.recognizer) (\($0.evidence.joined(separator: ", ")))" }
        return padded(range, to: 10) + padded(explanation.subtype ?? explanation.kind.rawValue, to: 17)
            + padded(score, to: 6) + padded(explanation.outcome.rawValue, to: 17) + evidence.joined(separator: "; ")
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    /// What stands between `[[` and `]]`, with the brackets; each once, by first appearance.
    private static func placeholders(in text: String) -> [String] {
        var found: [String] = []
        for piece in text.split(separator: "[[").dropFirst() {
            guard let end = piece.firstIndex(of: "]") else { continue }
            let placeholder = "[[\(piece[..<end])]]"
            if !found.contains(placeholder) { found.append(placeholder) }
        }
        return found
    }
}
