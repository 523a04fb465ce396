import ArgumentParser
import FoundationEssentials
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
              tacit recognizers --json | jq -r '.[] | select(.countries == "DE") | .subtype'
            """)

    @Flag(help: "As JSON.")
    var json = false

    @Flag(help: "As a page of the documentation.")
    var markdown = false

    /// For `make recognizers`: what the tests counted, by row.
    @Option(help: .hidden)
    var tests: String?

    func validate() throws {
        guard tests == nil || markdown else { throw ValidationError("--tests goes with --markdown") }
        guard !(json && markdown) else { throw ValidationError("--json and --markdown exclude each other") }
    }

    func run() throws {
        let rows = Recognizers.catalogue
        if json {
            print(JSONValue.array(rows.map(Self.object)).text)
        } else if markdown {
            print(Self.page(rows, try counts()), terminator: "")
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

    /// By row; `nil` where none are given.
    private func counts() throws -> [String: Int]? {
        guard let tests else { return nil }
        guard let text = try? String(contentsOfFile: tests, encoding: .utf8) else {
            throw ValidationError("--tests \(tests): not a readable file of UTF-8 text")
        }
        var counts: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            guard let tab = line.lastIndex(of: "\t") else { continue }
            counts[String(line[..<tab])] = Int(line[line.index(after: tab)...])
        }
        return counts
    }

    private static func page(_ rows: [CatalogueRow], _ counts: [String: Int]?) -> String {
        let column = counts == nil ? ("", "", "") : (Self.tests, " tests |", "---:|")
        return """
            # What is recognised

            Made by `make recognizers`: don't edit. \(rows.count) sorts. "Alone" is the score of the surest form with no word
            near; "–" means that only a word near it makes it a finding. Persons, places, firms, dates and ages are found by the tagger
            as well ([recognition.md](recognition.md)).\(column.0)

            | kind | sort | countries | check | alone | a word for it | source |\(column.1)
            |---|---|---|---|---:|---|---|\(column.2)
            \(rows.map { line($0, counts) }.joined(separator: "\n"))

            """
    }

    private static let tests = """
         "Tests" are the different texts in which the
        tests of the recognizers have it found with 0.5 or more, counted while they run; generated numbers are among them.
        """

    private static func line(_ row: CatalogueRow, _ counts: [String: Int]?) -> String {
        let cells =
            [
                "`\(row.kind.rawValue)`", row.subtype.map { "`\($0)`" } ?? "", row.countries, row.validator,
                row.alone.map { ScoreText.of($0) } ?? "–", row.words.first ?? "", row.source,
            ] + (counts.map { [String($0[row.id] ?? 0)] } ?? [])
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
