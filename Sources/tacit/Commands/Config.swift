import ArgumentParser
import Foundation

struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the configuration, and show what counts.",
        discussion: """
            Examples:
              tacit config check --config tacit.yaml
              tacit config show --config tacit.yaml
            """, subcommands: [Check.self, Show.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say all that is wrong in the configuration file.",
            discussion: """
                Exits with 0 if a server would take it, else with 1. Files and variables that it names and that aren't on \
                this machine are warnings: it may be meant for another one.

                Examples:
                  tacit config check --config tacit.yaml
                  tacit config check --config tacit.yaml --json | jq -r '.problems[].message'
                """)

        @OptionGroup var data: DataOption

        @Flag(help: "Print the result as JSON for a script.")
        var json = false

        func run() throws {
            let environment = ProcessInfo.processInfo.environment
            let loaded = ConfigurationLoader(file: data.file, environment: environment).load(data.lay)
            let missing = ConfigurationReferences.problems(in: loaded.configuration, environment).map(\.asWarning)
            let problems = ConfigurationProblem.sorted(loaded.problems + missing)
            print(json ? Self.json(problems) : Self.text(problems, loaded))
            guard loaded.errors.isEmpty else { throw ExitCode.failure }
        }

        private static func json(_ problems: [ConfigurationProblem]) -> String {
            let listed = problems.map { problem -> JSONValue in
                var members: [(String, JSONValue)] = [
                    ("level", .string(problem.isError ? "error" : "warning")), ("key", .string(problem.key)),
                    ("message", .string(problem.message)), ("source", .string(problem.source.kind)),
                ]
                if case .file(let file, let line) = problem.source {
                    members += [("file", .string(file)), ("line", .number(line))]
                }
                return .object(members)
            }
            return JSONValue.object([
                ("valid", .flag(!problems.contains(where: \.isError))), ("problems", .array(listed)),
            ]).text
        }

        private static func text(_ problems: [ConfigurationProblem], _ loaded: LoadedConfiguration) -> String {
            let page = Page()
            let lines = problems.map { problem in
                (problem.isError ? page.paint("error    ", .red) : page.paint("warning  ", .yellow)) + "\(problem)"
            }
            let errors = loaded.errors.count
            let name = loaded.file ?? "The embedded default"
            let verdict =
                errors == 0
                ? page.paint("\(name) is good.", .green)
                : page.paint("\(name) can't be used: \(errors) \(errors == 1 ? "error" : "errors").", .red)
            return (lines + [verdict]).joined(separator: "\n")
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show every setting that counts, and where it comes from.",
            discussion: """
                Secrets are never shown, only where they are taken from; of lists of values only how many there are.

                Examples:
                  tacit config show --config tacit.yaml
                  tacit config show --json | jq -r '.settings[] | select(.source != "default") | .key'
                """)

        @OptionGroup var data: DataOption

        @Flag(help: "Print the settings as JSON for a script.")
        var json = false

        func run() throws {
            let environment = ProcessInfo.processInfo.environment
            let rows = SettingsList(try data.configuration(), environment).rows
            print(json ? Self.json(rows) : Self.text(rows))
        }

        private static func json(_ rows: [SettingsList.Row]) -> String {
            let settings = rows.map { row in
                JSONValue.object([
                    ("key", .string(row.key)), ("value", row.value), ("source", .string(row.source.kind)),
                    ("at", .string(row.source.name)),
                ])
            }
            return JSONValue.object([("settings", .array(settings))]).text
        }

        private static func text(_ rows: [SettingsList.Row]) -> String {
            let page = Page()
            let keys = (rows.map(\.key.count).max() ?? 0) + 2
            let values = min((rows.map(\.text.count).max() ?? 0) + 2, max(30, page.width - keys - 16))
            return rows.map { row in
                let isDefault = row.source == .standard
                let line = page.pad(row.key, keys) + page.pad(row.text, values)
                return
                    (isDefault
                    ? page.paint(line + row.source.name, .faint) : line + page.paint(row.source.name, .faint))
            }.joined(separator: "\n")
        }
    }
}
