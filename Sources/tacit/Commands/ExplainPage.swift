import TacitCore
import TacitPrivacy

/// `tacit protect --explain`: what was found where, by what, and what became of it. Places and reasons only, never the text.
enum ExplainPage {
    static func table(_ explanations: [Explanation]) -> String {
        var table = TextTable(["bytes", "kind", "score", "outcome", "because of"], right: [2])
        for explanation in explanations {
            for (number, part) in explanation.parts.enumerated() {
                let isFirst = number == 0
                table.add([
                    isFirst ? place(explanation.range) : "",
                    isFirst
                        ? [explanation.kind.rawValue, explanation.subtype].compactMap(\.self).joined(separator: " ")
                        : "",
                    isFirst ? ScoreText.of(explanation.score) : "", isFirst ? explanation.outcome.rawValue : "",
                    reason(part),
                ])
            }
        }
        return table.text
    }

    static func json(_ explanations: [Explanation]) -> String {
        JSONValue.array(
            explanations.map { explanation in
                .object([
                    ("start", .number(explanation.range.lowerBound)), ("end", .number(explanation.range.upperBound)),
                    ("kind", .string(explanation.kind.rawValue)), ("subtype", .string(explanation.subtype)),
                    ("score", .string(ScoreText.of(explanation.score))),
                    ("outcome", .string(explanation.outcome.rawValue)),
                    ("parts", .array(explanation.parts.map(part))),
                ])
            }
        ).text
    }

    private static func part(_ part: Explanation.Part) -> JSONValue {
        .object([
            ("recognizer", .string(part.recognizer)), ("start", .number(part.range.lowerBound)),
            ("end", .number(part.range.upperBound)), ("kind", .string(part.kind.rawValue)),
            ("score", .string(ScoreText.of(part.score))), ("evidence", .array(part.evidence.map { .string($0) })),
        ])
    }

    private static func place(_ range: Range<Int>) -> String { "\(range.lowerBound)–\(range.upperBound)" }

    private static func reason(_ part: Explanation.Part) -> String {
        ([part.recognizer] + part.evidence).joined(separator: ", ")
    }
}
