import ArgumentParser
import TacitCore
import TacitPrivacy

/// What is found and masked: flags that `tacit serve` and `tacit protect` share, laid over what the file says.
struct MaskingOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What is masked: \(MaskPolicy.all.map(\.name).joined(separator: ", ")) (default: \(PolicyConfiguration().name)).",
            valueName: "name"))
    var policy: String?

    @Option(
        name: .customLong("threshold"),
        help: ArgumentHelp(
            "The score from which a kind is masked, whatever the policy says of it, or never; may be given again.",
            valueName: "kind=score"))
    var thresholds: [String] = []

    @Option(
        name: .customLong("pattern"),
        help: ArgumentHelp(
            "A form of your own numbers, such as 'customer=CUST-\\d{6}'; may be given again. More can be said in the file.",
            valueName: "name=pattern"))
    var patterns: [String] = []

    @Option(help: ArgumentHelp("Values that are never masked, one a line.", valueName: "file"))
    var allowList: String?

    @Option(help: ArgumentHelp("Values that are always masked, one a line.", valueName: "file"))
    var denyList: String?

    @Option(
        help: ArgumentHelp("Names of persons, one a line: always masked, and so is each part.", valueName: "file"))
    var nameList: String?

    @Flag(help: "Leave documentation and reserved values alone (example.com, 192.0.2.1, 555-0100 …).")
    var allowDocumentationValues = false

    @Option(
        help: ArgumentHelp(
            "The trained model that finds names: \(TaggerChoice.allCases.map(\.rawValue).joined(separator: ", "))"
                + " (default: \(PolicyConfiguration().tagger.rawValue)).", valueName: "name"))
    var tagger: String?

    func lay(over overlay: inout Overlay) {
        overlay.set(policy, "policy.name", \.policy.name, .flag("--policy"), Words.policy)
        for text in thresholds { Self.layThreshold(text, over: &overlay) }
        for text in patterns { Self.layPattern(text, over: &overlay) }
        overlay.set(allowList, "policy.allow_list", \.policy.allowList, .flag("--allow-list")) { ValueList(file: $0) }
        overlay.set(denyList, "policy.deny_list", \.policy.denyList, .flag("--deny-list")) { ValueList(file: $0) }
        overlay.set(nameList, "policy.name_list", \.policy.nameList, .flag("--name-list")) { ValueList(file: $0) }
        if allowDocumentationValues {
            overlay.set(
                true, "policy.allow_documentation_values", \.policy.allowsDocumentationValues,
                .flag("--allow-documentation-values"))
        }
        overlay.set(
            tagger, "policy.tagger", \.policy.tagger, .flag("--tagger"), Words.choice("a trained model"))
    }

    private static func layThreshold(_ text: String, over overlay: inout Overlay) {
        let source = SettingSource.flag("--threshold")
        do {
            let (name, score) = try pair(text, "KIND=SCORE, for example PERSON=0.7")
            let kind = try Words.kind(name)
            overlay.set(
                score, "policy.thresholds.\(name)", \.policy.thresholds[kind], source, Words.threshold)
        } catch {
            overlay.wrong("policy.thresholds", source, error.message)
        }
    }

    private static func layPattern(_ text: String, over overlay: inout Overlay) {
        let source = SettingSource.flag("--pattern")
        do {
            let (name, pattern) = try pair(text, "NAME=PATTERN, for example customer=CUST-\\d{6}")
            overlay.set(OperatorPattern(name: try Words.patternName(name), pattern: pattern), source)
        } catch {
            overlay.wrong("policy.patterns", source, error.message)
        }
    }

    /// Both sides of the first `=`. Messages don't quote the text, which may be personal.
    private static func pair(_ text: String, _ form: String) throws(WrongValue) -> (String, String) {
        guard let equals = text.firstIndex(of: "="), text.index(after: equals) < text.endIndex else {
            throw WrongValue("write \(form)")
        }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
}
