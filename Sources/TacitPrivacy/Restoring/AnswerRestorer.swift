package import TacitCore
package import TacitWire

/// What an answer told of itself, for the record.
package struct ReplySummary: Sendable, Equatable {
    package var reported = ReportedUsage()
    package var textBytes = 0
    package var foreign = 0
    package var withheld = 0

    package init() {}

    /// The provider's report, or an estimate from bytes where there is none.
    package func usage(inputBytes: Int) -> TokenUsage {
        reported.usage(else: .estimated(inputBytes: inputBytes, outputBytes: textBytes))
    }
}

/// Restores a whole answer.
package struct AnswerRestorer: Sendable {
    private let dialect: Dialect
    private let context: RestoringContext
    private let identity: ReplyIdentity

    package init(dialect: Dialect, context: RestoringContext, identity: ReplyIdentity) {
        self.dialect = dialect
        self.context = context
        self.identity = identity
    }

    /// - Throws: `upstreamInvalid` if the answer isn't JSON of the dialect, `upstreamFailed` if it is an error.
    package func restore(_ answer: ProviderBytes) throws(TacitError) -> (Return, ReplySummary) {
        let document: JSONDocument
        do throws(JSONError) {
            document = try JSONParser.parse(answer.expose(for: .restoring))
        } catch {
            throw .upstreamInvalid("not JSON (\(error.code.rawValue))")
        }
        let reading = dialect.readAnswer(document, as: identity)
        guard !reading.isError else { throw .upstreamFailed("the answer is an error with status 200") }
        var rewriter = ReplyRewriter(context: context)
        let splices = rewriter.splices(of: reading, in: document, isFinal: { _ in true })
        guard let bytes = Splice.apply(splices, to: document.bytes) else {
            throw TacitError(.protectionFailed, "The answer could not be restored.", operator: "changes overlap")
        }
        var summary = ReplySummary()
        summary.reported = reading.usage
        summary.textBytes = rewriter.textBytes
        summary.foreign = rewriter.foreign
        summary.withheld = rewriter.withheld
        return (Return(bytes), summary)
    }
}

extension TacitError {
    static func upstreamInvalid(_ reason: String) -> TacitError {
        TacitError(
            .upstreamInvalid, "The provider's answer was not valid.", operator: "the provider's answer: " + reason)
    }

    static func upstreamFailed(_ reason: String) -> TacitError {
        TacitError(.upstreamFailed, "The provider failed.", operator: reason, retryAfter: 1)
    }
}
