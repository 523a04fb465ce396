package import TacitCore

/// What routing and records need to know of a request; none of it is text.
package struct RequestFacts: Sendable, Equatable {
    /// The model as the caller wrote it.
    package var model: String
    package var isStreamed: Bool
    /// The caller asked for a usage report in a stream.
    package var wantsUsage: Bool
    package var temperature: Double?
    package var topP: Double?
    /// Bound of one answer.
    package var maxTokens: Int?
    /// Answers to one request (OpenAI's `n`).
    package var choices = 1

    /// Tokens of all answers together at most, if the caller's bound is kept; `bound` where there is none.
    package func outputTokens(atMost bound: Int) -> Int {
        min(max(maxTokens ?? bound, 0), 10_000_000) * choices
    }
}

extension Dialect {
    /// Reads the facts, and refuses what is plainly not a request of the dialect.
    package func facts(of document: JSONDocument) throws(TacitError) -> RequestFacts {
        let root = JSONDocument.root
        guard document.kind(root) == .object else {
            throw TacitError(.invalidRequest, "The body must be a JSON object.")
        }
        guard !document.hasDuplicateKeys(root) else {
            throw TacitError(.invalidRequest, "The body has the same key twice.")
        }
        guard let modelValue = document.member(root, "model"), let model = document.text(modelValue), !model.isEmpty
        else {
            throw TacitError(.invalidRequest, "`model` must be a string such as \"NAME/model\".", parameter: "model")
        }
        try checkMessages(in: document)
        try check("metadata", isObjectIn: document)
        try check("stream_options", isObjectIn: document)
        let isStreamed = try flag("stream", of: root, in: document)
        let wantsUsage =
            try document.member(root, "stream_options").map { options throws(TacitError) in
                try flag("include_usage", of: options, in: document)
            } ?? false
        return RequestFacts(
            model: model, isStreamed: isStreamed,
            wantsUsage: self == .anthropic || wantsUsage,
            temperature: document.member(root, "temperature").flatMap { document.double($0) },
            topP: document.member(root, "top_p").flatMap { document.double($0) },
            maxTokens: (document.member(root, "max_completion_tokens") ?? document.member(root, "max_tokens"))
                .flatMap { document.integer($0) },
            choices: min(max(document.member(root, "n").flatMap { document.integer($0) } ?? 1, 1), 128))
    }

    private func check(_ name: StaticString, isObjectIn document: JSONDocument) throws(TacitError) {
        guard let value = document.member(JSONDocument.root, name) else { return }
        guard document.kind(value) == .object || document.kind(value) == .null else {
            throw TacitError(.invalidRequest, "`\(name)` must be an object.", parameter: "\(name)")
        }
    }

    private func flag(
        _ name: StaticString, of object: JSONDocument.Index, in document: JSONDocument
    ) throws(TacitError) -> Bool {
        guard let value = document.member(object, name) else { return false }
        switch document.kind(value) {
        case .true: return true
        case .false, .null: return false
        default: throw TacitError(.invalidRequest, "`\(name)` must be true or false.", parameter: "\(name)")
        }
    }

    private func checkMessages(in document: JSONDocument) throws(TacitError) {
        guard let messages = document.member(JSONDocument.root, "messages"), document.kind(messages) == .array else {
            throw TacitError(.invalidRequest, "`messages` must be an array.", parameter: "messages")
        }
        var isEmpty = true
        for message in document.children(messages) {
            isEmpty = false
            guard document.kind(message) == .object else {
                throw TacitError(.invalidRequest, "Each message must be an object.", parameter: "messages")
            }
            guard let role = document.member(message, "role"), document.kind(role) == .string else {
                throw TacitError(.invalidRequest, "Each message needs a `role`.", parameter: "messages")
            }
            guard let content = document.member(message, "content") else { continue }
            switch document.kind(content) {
            case .string, .array, .null, .object: break
            default:
                throw TacitError(
                    .invalidRequest, "The `content` of a message must be a string or an array.", parameter: "messages")
            }
        }
        guard !isEmpty else {
            throw TacitError(.invalidRequest, "`messages` must not be empty.", parameter: "messages")
        }
    }
}
