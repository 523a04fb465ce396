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
              tacit protect --explain < letter.txt
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

    @Flag(
        help:
            "Say instead what was found, where, and why: byte offsets and reasons, never the text. With --json for scripts."
    )
    var explain = false

    @Flag(help: "With --explain: JSON.")
    var json = false

    @Flag(help: "Made-up values of the same sort instead of [[PERSON_1]], where there are some.")
    var standIns = false

    @Option(
        help: ArgumentHelp(
            "The trained model that finds names: \(TaggerChoice.allCases.map(\.rawValue).joined(separator: ", "))"
                + " (default: \(PolicyConfiguration().tagger.rawValue)).", valueName: "name"))
    var tagger: String?

    @Option(
        help: ArgumentHelp("A model that `tacit train tagger` wrote, instead of one of Tacit's.", valueName: "file"))
    var taggerFile: String?

    @Flag(help: "Leave documentation and reserved values alone (example.com, 192.0.2.1, 555-0100 …).")
    var allowDocumentationValues = false

    func validate() throws {
        guard tagger == nil || taggerFile == nil else {
            throw ValidationError("--tagger and --tagger-file exclude each other")
        }
        guard !explain || (!jsonl && table == nil) else {
            throw ValidationError("--explain goes with neither --jsonl nor --table")
        }
        guard !json || explain else { throw ValidationError("--json goes with --explain") }
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
        if explain {
            try explain(masking ?? .balanced, lists)
        } else if jsonl {
            try ProtectLines(finder: finder(), policy: masking, lists: lists).run()
        } else {
            var policy = masking ?? .balanced
            if standIns { policy.pseudonyms = .standIns(checkDigits: PolicyConfiguration().checkDigits) }
            try protectText(policy, lists)
        }
    }

    private func explain(_ policy: MaskPolicy, _ lists: TextLists) throws {
        let input = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        guard String(validating: input, as: UTF8.self) != nil else {
            throw ValidationError("the input is not valid UTF-8")
        }
        let explanations = try finder().explain(in: ScanText(input), lists: lists, under: policy)
        print(json ? ExplainPage.json(explanations) : ExplainPage.table(explanations))
    }

    private func finder() throws -> Finder {
        guard let taggerFile else {
            let choice = try OptionValue.of("--tagger") { () throws(WrongValue) in
                try tagger.map(Words.choice("a trained model", TaggerChoice.self))
            }
            return Finder(model: (choice ?? PolicyConfiguration().tagger).model)
        }
        guard let bytes = FileManager.default.contents(atPath: taggerFile), let model = TrainedModel([UInt8](bytes))
        else {
            throw ValidationError("--tagger-file \(taggerFile): not a model that `tacit train tagger` wrote")
        }
        return Finder(model: model)
    }

    private func protectText(_ policy: MaskPolicy, _ lists: TextLists) throws {
        let input = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        guard String(validating: input, as: UTF8.self) != nil else {
            throw ValidationError("the input is not valid UTF-8")
        }
        var entities = EntityTable()
        let protected = try TextProtector(finder: finder(), policy: policy, lists: lists).protect(
            ClearText(input), into: &entities)
        // The table first: text that can't be restored as asked is not given out.
        if let table { try TableFile.write(entities, to: table) }
        FileHandle.standardOutput.write(Data(protected.expose(for: .printing)))
    }
}
