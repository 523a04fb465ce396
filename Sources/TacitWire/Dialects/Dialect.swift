package import TacitCore

/// A protocol that clients and providers speak. Each knows in one place which leaves of a body are text and which are
/// control, what a delta, an error and a usage report look like.
public enum Dialect: String, Sendable, CaseIterable {
    case openai
    case anthropic

    /// The dialect of a route's requests, answers and errors. Routes of no dialect of their own speak OpenAI's.
    package init(route: Route) {
        self = route == .messages ? .anthropic : .openai
    }

    /// Path of the one operation, relative to the base URL that the dialect's official client takes.
    package var operationPath: String {
        switch self {
        case .openai: "/chat/completions"
        case .anthropic: "/v1/messages"
        }
    }

    /// Path of the list of models, relative to the same base.
    package var modelsPath: String {
        switch self {
        case .openai: "/models"
        case .anthropic: "/v1/models"
        }
    }
}
