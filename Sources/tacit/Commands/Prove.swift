import ArgumentParser
import Foundation

struct Prove: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove that nothing stays and nothing leaks.",
        discussion: """
            Starts an instance of its own with a data directory of its own, sends made-up values through every route, field and \
            kind of failure, and then looks for them, whole or in part and in many encodings: in what the provider received, \
            in files, logs, metrics and error answers, and in the memory of the process one second after the last byte. \
            Needs no privileges and no network. Exits with 1 if anything is found.

            Examples:
              tacit prove
              tacit prove --json | jq .hits
              tacit prove --database postgresql://tacit@localhost/proof --database-files /var/lib/postgresql/15/main \\
                          --database-files /var/log/postgresql
            """)

    @Option(
        help: ArgumentHelp(
            "Prove it on PostgreSQL, with a database of its own that may be left full; as for `tacit serve`.",
            valueName: "url"))
    var database: String?

    @Option(
        help: ArgumentHelp(
            "Where that PostgreSQL keeps its data and its log; may be given again. The files must be readable.",
            valueName: "dir"))
    var databaseFiles: [String] = []

    @Flag(help: "Print the result as JSON for a script.")
    var json = false

    @Flag(help: "Search the memory after each request, before others overwrite what it left; takes minutes.")
    var thorough = false

    func validate() throws {
        guard (database == nil) == databaseFiles.isEmpty else {
            throw ValidationError("--database and --database-files go together")
        }
        guard let database else { return }
        do {
            _ = try DatabaseURL.open(database)
        } catch {
            throw ValidationError("--database: \(error.message)")
        }
    }

    func run() throws {
        let result: ProofResult
        let line = ProgressLine(isShown: isatty(2) == 1)
        do {
            result = try Proof(
                tour: thorough ? .thorough : .full,
                database: database.map { ProofDatabase(url: $0, files: databaseFiles) }, progress: { line.show($0) }
            ).result(ownsSignals: true)
            line.clear()
        } catch let failure as ProofFailure {
            line.clear()
            FileHandle.standardError.write(Data("Error: \(failure.description)\n".utf8))
            throw ExitCode.failure
        }
        if json {
            for problem in result.problems { FileHandle.standardError.write(Data((problem + "\n").utf8)) }
        }
        print(json ? ProofJSON.text(result) : ProofTable(result: result, isColoured: isatty(1) == 1).text)
        if !result.isProved { throw ExitCode.failure }
    }
}

/// One line on the terminal that says how far the work is.
private struct ProgressLine {
    let isShown: Bool

    func show(_ progress: Proof.Progress) {
        guard isShown else { return }
        let filled = progress.of == 0 ? 0 : 24 * progress.done / progress.of
        let bar = String(repeating: "\u{2588}", count: filled) + String(repeating: "\u{2591}", count: 24 - filled)
        write("\r\u{1B}[K\(bar) \(progress.done)/\(progress.of)  \(progress.step.prefix(60))")
    }

    func clear() {
        if isShown { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
