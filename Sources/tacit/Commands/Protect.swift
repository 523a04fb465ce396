import ArgumentParser
import Foundation
import TacitCore
import TacitPrivacy

struct Protect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take personal data out of text: from standard input to standard output.",
        discussion: """
            Needs neither server nor data directory, and sends nothing anywhere.

            Examples:
              echo "I am Anna Weber, anna@example.com" | tacit protect
              tacit protect --table letter.table < letter.txt > safe.txt
              tacit restore --table letter.table < answer.txt
              tacit protect --jsonl < texts.jsonl > found.jsonl
            """)

    @Option(
        help: ArgumentHelp(
            "What is masked: \(MaskPolicy.all.map(\.name).joined(separator: ", ")). With --jsonl, reports only what it masks.",
            valueName: "name"))
    var policy: String?

    @Option(
        help: ArgumentHelp(
            "Also write what `tacit restore` needs: each placeholder WITH THE ORIGINAL VALUE, readable to you alone (mode "
                + "0600). Whoever has this file has the personal data; delete it when you are done. An existing file is not "
                + "overwritten.", valueName: "file"))
    var table: String?

    @Flag(
        help: ArgumentHelp(
            "Read lines of {\"text\":…} and write each with \"spans\" (start and end in Unicode scalars, half-open; type, "
                + "subtype) and \"us\", the microseconds of finding."))
    var jsonl = false

    @Option(help: ArgumentHelp("Values that are never masked, one a line.", valueName: "file"))
    var allowList: String?

    @Option(help: ArgumentHelp("Values that are always masked, one a line.", valueName: "file"))
    var denyList: String?

    @Flag(help: "Leave documentation and reserved values alone (example.com, 192.0.2.1, 555-0100 …).")
    var allowDocumentationValues = false

    func validate() throws {
        guard !jsonl || table == nil else { throw ValidationError("--table goes with plain text, not with --jsonl") }
    }

    func run() throws {
        MemorySeal.apply()
        let lists = TextLists(
            allowed: try OptionValue.of("--allow-list") { () throws(WrongValue) in
                try ValueList(file: allowList).read()
            },
            denied: try OptionValue.of("--deny-list") { () throws(WrongValue) in
                try ValueList(file: denyList).read()
            },
            allowsDocumentationValues: allowDocumentationValues)
        let name = try OptionValue.of("--policy") { () throws(WrongValue) in try policy.map(Words.policy) }
        let masking = name.flatMap { MaskPolicy.named($0) }
        if jsonl {
            try ProtectLines(policy: masking, lists: lists).run()
        } else {
            try protectText(masking ?? .balanced, lists)
        }
    }

    private func protectText(_ policy: MaskPolicy, _ lists: TextLists) throws {
        let input = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        guard String(validating: input, as: UTF8.self) != nil else {
            throw ValidationError("the input is not valid UTF-8")
        }
        var entities = EntityTable()
        let protected = TextProtector(policy: policy, lists: lists).protect(ClearText(input), into: &entities)
        // The table first: text that can't be restored as asked is not given out.
        if let table { try TableFile.write(entities, to: table) }
        FileHandle.standardOutput.write(Data(protected.expose(for: .printing)))
    }
}
