import Synchronization
package import TacitCore
package import TacitPrivacy
package import TacitWire

/// A provider that answers from a script and remembers the bytes that it was given.
package final class ScriptedProvider: Provider {
    package struct Call: Sendable, Equatable {
        package let dialect: Dialect
        package let body: [UInt8]
        package let isStreamed: Bool
    }

    /// What an answer does, one step after another.
    package enum Step: Sendable {
        case bytes([UInt8])
        case failure(TacitError)
        /// Nothing more comes: waits until the call is cancelled.
        case silence

        package static func text(_ text: String) -> Step { .bytes(Array(text.utf8)) }
    }

    package let name: String
    package let card: DataCard
    private let dialects: Set<Dialect>
    private let isEventStream: Bool?
    private let script: @Sendable (Call) throws -> [Step]
    private let received = Mutex<[Call]>([])

    /// - Parameters:
    ///   - isEventStream: the type of the answer; by default what was asked for.
    ///   - script: the answer to a call; what it throws fails the call before an answer begins.
    package init(
        name: String = "lab", card: DataCard = DataCard(trust: .own), dialects: Set<Dialect> = Set(Dialect.allCases),
        isEventStream: Bool? = nil, script: @escaping @Sendable (Call) throws -> [Step]
    ) {
        self.name = name
        self.card = card
        self.dialects = dialects
        self.isEventStream = isEventStream
        self.script = script
    }

    package convenience init(name: String = "lab", chunks: [[UInt8]]) {
        self.init(name: name) { _ in chunks.map { .bytes($0) } }
    }

    /// The calls so far.
    package var calls: [Call] { received.withLock { $0 } }

    package func speaks(_ dialect: Dialect) -> Bool { dialects.contains(dialect) }

    package func models() async -> [String]? { ["model-1", "model-2"] }

    package func call<Result: Sendable>(
        _ dialect: Dialect, _ body: ProtectedBody, isStreamed: Bool,
        read: @Sendable (inout ProviderAnswer) async throws -> Result
    ) async throws -> Result {
        let call = Call(dialect: dialect, body: body.expose(for: .sending), isStreamed: isStreamed)
        received.withLock { $0.append(call) }
        let rest = Remaining(try script(call))
        var answer = ProviderAnswer(isEventStream: isEventStream ?? isStreamed) {
            try Task.checkCancellation()
            switch rest.next() {
            case nil: return nil
            case .bytes(let bytes): return ProviderBytes(bytes)
            case .failure(let error): throw error
            case .silence:
                await Silence.untilCancelled()
                throw CancellationError()
            }
        }
        return try await read(&answer)
    }
}

/// The steps of a script that are still to come.
private final class Remaining: Sendable {
    private let steps: Mutex<ArraySlice<ScriptedProvider.Step>>

    init(_ steps: [ScriptedProvider.Step]) {
        self.steps = Mutex(steps[...])
    }

    func next() -> ScriptedProvider.Step? {
        steps.withLock { $0.popFirst() }
    }
}

private enum Silence {
    /// Returns when the task is cancelled.
    static func untilCancelled() async {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        await withTaskCancellationHandler {
            for await _ in stream {}
        } onCancel: {
            continuation.finish()
        }
    }
}
