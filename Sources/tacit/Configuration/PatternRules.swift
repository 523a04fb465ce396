import TacitCore
import TacitPrivacy

/// Whether the operator's own patterns can be used, and do something. Messages tell places in a pattern, never its text.
enum PatternRules {
    static func problems(in configuration: Configuration) -> [ConfigurationProblem] {
        let patterns = configuration.policy.patterns
        var problems = patterns.compactMap { pattern in
            problem(with: [pattern]).map { wrong(pattern, "pattern", $0.message, configuration) }
        }
        // Each is short enough, all together may not be.
        if problems.isEmpty, let error = problem(with: patterns) {
            problems = [wrong(patterns[error.index], "pattern", error.message, configuration)]
        }
        return problems + patterns.compactMap { idle($0, configuration) }
    }

    private static func problem(with patterns: [OperatorPattern]) -> PatternError? {
        do {
            _ = try PatternRecognizer(patterns)
            return nil
        } catch {
            return error
        }
    }

    /// A pattern that the mask policy leaves alone would be a leak that nobody sees.
    private static func idle(_ pattern: OperatorPattern, _ configuration: Configuration) -> ConfigurationProblem? {
        let policy = configuration.policy.maskPolicy
        guard !policy.masks(pattern.kind, score: pattern.score) else { return nil }
        guard policy.masked.contains(pattern.kind) else {
            let message = "nothing would be masked: `\(policy.name)` leaves \(pattern.kind.rawValue) alone here"
            return wrong(pattern, "kind", message, configuration)
        }
        let least = ScoreText.of(policy.threshold(of: pattern.kind))
        return wrong(pattern, "score", "nothing would be masked: here it needs \(least) or more", configuration)
    }

    private static func wrong(
        _ pattern: OperatorPattern, _ part: String, _ message: String, _ configuration: Configuration
    ) -> ConfigurationProblem {
        let key = "policy.patterns.\(pattern.name)"
        let source = configuration.sources["\(key).\(part)"] ?? configuration.source(of: "\(key).pattern")
        // A flag that may be given several times doesn't tell which of them it was.
        let isFlag = if case .flag = source { true } else { false }
        return ConfigurationProblem(source, "\(key).\(part)", isFlag ? "\(pattern.name): \(message)" : message)
    }
}

extension PatternError {
    /// What is wrong and where, without the pattern.
    var message: String { "can't be used: \(reason.words) (byte \(offset + 1) of the pattern)" }
}

extension PatternError.Reason {
    fileprivate var words: String {
        switch self {
        case .badName: "its name may hold letters, digits, _ and -"
        case .badScore: "its score must be from 0 to 1"
        case .empty: "it is empty"
        case .tooLong: "it is longer than \(OperatorPattern.maximumLength) bytes"
        case .tooManyStates: "all patterns together are too large; make repeats shorter"
        case .tooDeep: "groups stand too deep in each other"
        case .unclosedGroup: "a ( without its )"
        case .unopenedGroup: "a ) without its ("
        case .unknownGroup: "of groups there are only (…) and (?:…)"
        case .unclosedClass: "a [ without its ]"
        case .emptyClass: "[] holds nothing"
        case .badRange: "a range in [] ends before it begins"
        case .badRepeat: "a repeat is * + ? {m} {m,} or {m,n}, at most 1000, and only one"
        case .nothingToRepeat: "there is nothing to repeat"
        case .unknownEscape: "after \\ only d D w W s S b n r t or a sign may stand"
        }
    }
}
