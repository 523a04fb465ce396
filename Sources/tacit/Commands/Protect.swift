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
              tacit protect --config tacit.yaml < letter.txt
              tacit protect --explain --pattern 'customer=CUST-\\d{6}' --threshold LOCATION=0.7 < letter.txt
            """)

    @Option(
        name: .customLong("config"),
        help: ArgumentHelp(
            "The configuration file, of which `policy` counts; TACIT_CONFIG says the same.", valueName: "file"))
    var file: String?

    @OptionGroup var masking: MaskingOption

    @Option(
        help: ArgumentHelp(
            "Also write what `tacit restore` needs: each placeholder WITH THE ORIGINAL VALUE, readable to you alone (mode "
                + "0600). Whoever has this file has the personal data; delete it when you are done. An existing file is not "
                + "overwritten.", valueName: "file"))
    var table: String?

    @Flag(
        help: ArgumentHelp(
            "Read lines of {\"text\":…} and write each with \"spans\" (start and end in Unicode scalars, half-open; type, "
                + "subtype; score, rounded to two digits) and \"us\", the microseconds of finding. Without a policy's name, "
                + "every kind from the scores of balanced."))
    var jsonl = false

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
        help: ArgumentHelp("A model that `tacit train tagger` wrote, instead of one of Tacit's.", valueName: "file"))
    var taggerFile: String?

    func validate() throws {
        guard masking.tagger == nil || taggerFile == nil else {
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
        let configuration = try ConfigurationLoader(file: file, environment: ProcessInfo.processInfo.environment)
            .load(masking.lay).checked()
        let missing = ConfigurationReferences.lists(in: configuration)
        guard missing.isEmpty else { throw ConfigurationErrors(problems: missing) }
        let lists = try configuration.policy.lists()
        let finder = try configuration.policy.finder(model: taggerFile.map(model))
        var policy = configuration.policy.maskPolicy
        if explain {
            try explain(policy, lists, finder)
        } else if jsonl {
            if configuration.source(of: "policy.name") == .standard {
                policy = ProtectLines.everything.under(configuration.policy.rules)
            }
            try ProtectLines(finder: finder, policy: policy, lists: lists).run()
        } else {
            if standIns { policy.pseudonyms = .standIns(checkDigits: configuration.policy.checkDigits) }
            try protectText(policy, lists, finder)
        }
    }

    private func explain(_ policy: MaskPolicy, _ lists: TextLists, _ finder: Finder) throws {
        let input = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        guard String(validating: input, as: UTF8.self) != nil else {
            throw ValidationError("the input is not valid UTF-8")
        }
        let explanations = finder.explain(in: ScanText(input), lists: lists, under: policy)
        print(json ? ExplainPage.json(explanations) : ExplainPage.table(explanations))
    }

    private func model(_ file: String) throws -> TrainedModel {
        guard let bytes = FileManager.default.contents(atPath: file), let model = TrainedModel([UInt8](bytes)) else {
            throw ValidationError("--tagger-file \(file): not a model that `tacit train tagger` wrote")
        }
        return model
    }

    private func protectText(_ policy: MaskPolicy, _ lists: TextLists, _ finder: Finder) throws {
        let input = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        guard String(validating: input, as: UTF8.self) != nil else {
            throw ValidationError("the input is not valid UTF-8")
        }
        var entities = EntityTable()
        let protected = TextProtector(finder: finder, policy: policy, lists: lists).protect(
            ClearText(input), into: &entities)
        // The table first: text that can't be restored as asked is not given out.
        if let table { try TableFile.write(entities, to: table) }
        FileHandle.standardOutput.write(Data(protected.expose(for: .printing)))
    }
}
