import ArgumentParser
import TacitCore
import TacitPrivacy

/// `tacit recognizers`: every sort of personal data that is known, as the recognizers themselves tell it.
struct RecognizersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recognizers",
        abstract: "List the sorts of personal data that are recognised: countries, checks, words, sources.",
        discussion: """
            "alone" is the score of the surest form with no word near; without one, only a word makes it a finding.

            Examples:
              tacit recognizers | grep DE_
              tacit recognizers --markdown > docs/recognizers.md
            """)

    @Flag(help: "As JSON.")
    var json = false

    @Flag(help: "As a page of the documentation.")
    var markdown = false

    func validate() throws {
        guard !(json && markdown) else { throw ValidationError("--json and --markdown exclude each other") }
    }

    func run() {
        let rows = Recognizers.catalogue
        if json {
            print(JSONValue.array(rows.map(Self.object)).text)
        } else if markdown {
            print(Self.page(rows), terminator: "")
        } else {
            var table = TextTable(["kind", "sort", "countries", "alone", "check"], right: [3])
            for row in rows {
                table.add([
                    row.kind.rawValue, row.subtype ?? "", row.countries, row.alone.map { ScoreText.of($0) } ?? "",
                    row.validator,
                ])
            }
            print(table.text)
        }
    }

    private static func page(_ rows: [CatalogueRow]) -> String {
        """
        # What is recognised

        Made by `tacit recognizers --markdown`: don't edit. \(rows.count) sorts. "Alone" is the score of the surest form with no word
        near; "–" means that only a word near it makes it a finding. Persons, places, firms, dates and ages are found by the tagger
        as well ([recognition.md](recognition.md)).

        | kind | sort | countries | check | alone | a word for it | source |
        |---|---|---|---|---:|---|---|
        \(rows.map(line).joined(separator: "\n"))

        """
    }

    private static func line(_ row: CatalogueRow) -> String {
        let cells = [
            "`\(row.kind.rawValue)`", row.subtype.map { "`\($0)`" } ?? "", row.countries, row.validator,
            row.alone.map { ScoreText.of($0) } ?? "–", row.words.first ?? "", row.source,
        ]
        return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }

    private static func object(_ row: CatalogueRow) -> JSONValue {
        .object([
            ("kind", .string(row.kind.rawValue)), ("subtype", .string(row.subtype)),
            ("countries", .string(row.countries)),
            ("check", .string(row.validator)), ("alone", .string(row.alone.map { ScoreText.of($0) })),
            ("words", .array(row.words.map { .string($0) })), ("source", .string(row.source)),
            ("recognizer", .string(row.recognizer)),
        ])
    }
}
