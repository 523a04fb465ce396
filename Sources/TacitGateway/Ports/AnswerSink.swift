package import TacitCore
package import TacitWire

/// Where an answer goes: the connection it was asked on. Awaiting `write` is the back-pressure.
package protocol AnswerSink: Sendable {
    /// Sends status and headers; once, before anything else.
    func begin(_ head: AnswerHead) async throws
    func write(_ bytes: Return) async throws
    /// Ends the answer. Nothing may follow.
    func finish() async throws
}

package struct AnswerHead: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        case json(length: Int)
        case eventStream
    }

    package var status: Int
    package var content: Content
    package var request: RequestID
    package var dialect: Dialect
    /// How much of the minute's allowances is left.
    package var rates: [RateState]
    /// Seconds.
    package var retryAfter: Int?

    package init(
        status: Int, content: Content, request: RequestID, dialect: Dialect = .openai, rates: [RateState] = [],
        retryAfter: Int? = nil
    ) {
        self.status = status
        self.content = content
        self.request = request
        self.dialect = dialect
        self.rates = rates
        self.retryAfter = retryAfter
    }
}
