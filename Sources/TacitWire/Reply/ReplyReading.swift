package import TacitCore

/// What a dialect sees in one JSON text of an answer: a whole answer, or the data of one event.
package struct ReplyReading: Sendable {
    /// What must be flushed before this event goes out.
    package enum Ending: Sendable, Equatable {
        case choice(Int)
        case all
    }

    package var leaves: [ReplyLeaf] = []
    /// Entries of log-probabilities, by choice.
    package var logprobs: [LogprobList] = []
    /// Arrays whose entries hold offsets into a text of the answer: left out where that text was restored.
    package var offsets: [OffsetList] = []
    /// Arrays whose entries hold offsets into texts of the request: left out where anything was masked.
    package var sourceOffsets: [JSONDocument.Index] = []
    /// Changes that make ids, model names and fingerprints ours.
    package var splices: [Splice] = []
    package var endings: [Ending] = []
    package var isTerminal = false
    /// Nothing but a usage report (OpenAI's extra event).
    package var isUsageOnly = false
    package var isError = false
    /// Nothing but offsets into the request's texts (Anthropic's `citations_delta`): dropped where anything was masked.
    package var isSourceOffsetsOnly = false
    package var usage = ReportedUsage()
}

/// An `annotations` array.
package struct OffsetList: Sendable {
    /// Slot of the text that the offsets refer to.
    package let slot: ReplyLeaf.Slot
    package let array: JSONDocument.Index
}

/// A `logprobs.content` or `logprobs.refusal` array.
package struct LogprobList: Sendable {
    package let slot: ReplyLeaf.Slot
    package let array: JSONDocument.Index
}

/// What an answer says of itself, in our words.
package struct ReplyIdentity: Sendable {
    package let request: RequestID
    /// The model as the caller named it.
    package let model: String
    /// The caller asked for usage in the stream.
    package let wantsUsage: Bool

    package init(request: RequestID, model: String, wantsUsage: Bool) {
        self.request = request
        self.model = model
        self.wantsUsage = wantsUsage
    }
}

extension Dialect {
    /// Reads a whole answer.
    package func readAnswer(_ document: JSONDocument, as identity: ReplyIdentity) -> ReplyReading {
        switch self {
        case .openai: OpenAIReply.read(document, as: identity, isEvent: false)
        case .anthropic: AnthropicReply.readAnswer(document, as: identity)
        }
    }

    /// Reads the data of one event of a stream.
    package func readEvent(_ document: JSONDocument, name: [UInt8]?, as identity: ReplyIdentity) -> ReplyReading {
        switch self {
        case .openai: OpenAIReply.read(document, as: identity, isEvent: true)
        case .anthropic: AnthropicReply.readEvent(document, name: name, as: identity)
        }
    }

    /// Whether the data of an event is the terminal mark itself, which isn't JSON.
    package func isTerminalMark(_ data: [UInt8]) -> Bool {
        self == .openai && data.elementsEqual("[DONE]".utf8)
    }

    /// An event that carries log-probabilities held back; `nil` in dialects that have none.
    package func logprobEvent(_ slot: ReplyLeaf.Slot, _ entries: [UInt8], as identity: ReplyIdentity)
        -> ServerSentEvent?
    {
        self == .openai ? OpenAIReply.logprobEvent(slot, entries, as: identity) : nil
    }

    /// An event that carries text held back in a slot, in front of the event that ends it.
    package func flushEvent(_ slot: ReplyLeaf.Slot, _ text: [UInt8], as identity: ReplyIdentity) -> ServerSentEvent {
        switch self {
        case .openai: OpenAIReply.flushEvent(slot, text, as: identity)
        case .anthropic: AnthropicReply.flushEvent(slot, text)
        }
    }
}
