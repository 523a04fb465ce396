package import TacitCore
package import TacitWire

/// A processor of text: a model service, or one that runs in process. The port speaks protected types only.
package protocol Provider: Sendable {
    /// As it stands in the configuration; the part of a model's name before the first `/`.
    var name: String { get }
    var card: DataCard { get }

    /// Whether it answers requests of this dialect.
    func speaks(_ dialect: Dialect) -> Bool

    /// Sends a body and hands the answer to `read`. The call is scoped: once `read` has returned or thrown, or the task is
    /// cancelled, nothing of it goes on at the provider's side of the connection.
    ///
    /// - Throws: `TacitError` with one of the `upstream…` codes; an answer that isn't 2xx never reaches `read`, and
    ///   the provider's words are dropped.
    func call<Result: Sendable>(
        _ dialect: Dialect, _ body: ProtectedBody, isStreamed: Bool,
        read: @Sendable (inout ProviderAnswer) async throws -> Result
    ) async throws -> Result

    /// Names of the provider's models, or `nil` when it doesn't tell (then any name is passed on).
    func models() async -> [String]?
}

/// An answer that has begun: 2xx.
package struct ProviderAnswer: Sendable {
    /// The body is `text/event-stream`; else it is JSON.
    package let isEventStream: Bool
    private let pull: @Sendable () async throws -> ProviderBytes?

    package init(isEventStream: Bool, pull: @escaping @Sendable () async throws -> ProviderBytes?) {
        self.isEventStream = isEventStream
        self.pull = pull
    }

    /// The next bytes of the body as they arrive; `nil` at its end. Not asking is the back-pressure.
    package mutating func next() async throws -> ProviderBytes? {
        try await pull()
    }
}
