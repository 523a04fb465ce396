/// What is kept of a request: names from the configuration and numbers, nothing that anybody wrote. Class D7.
public struct RequestRecord: Sendable, Equatable {
    /// The answer's header has it, too.
    public var id: RequestID
    /// Milliseconds since 1970, cut to the minute: a time bucket, not a trace of a person's keystrokes.
    public var startedAt: Int64
    /// Whose request it was.
    public var tenant: TenantID
    /// The key that asked.
    public var key: KeyID
    /// Whose allowance and money it used.
    public var account: AccountID
    /// Which surface was asked.
    public var route: Route
    /// Provider and model as they stand in the configuration; `NAME/*` where the caller filled in a wildcard.
    public var provider: String
    /// `PROVIDER/MODEL`, as it stands in the configuration.
    public var model: String
    /// Whether the answer came as events.
    public var isStreamed: Bool
    /// Tokens, as reported or estimated.
    public var usage: TokenUsage
    /// `nil` where the model has no price: unknown is not free.
    public var cost: Money?
    /// Version of the price table that the cost comes from.
    public var priceVersion: String?
    /// As asked for; `nil` where it wasn't.
    public var temperature: Double?
    /// As asked for; `nil` where it wasn't.
    public var topP: Double?
    /// As asked for; `nil` where it wasn't.
    public var maxTokens: Int?
    /// HTTP status that the caller saw.
    public var status: Int
    /// `TacitError.Code` raw value, where the exchange failed.
    public var errorCode: String?
    /// From the request's start to its end.
    public var milliseconds: Int
    /// Number of masked entities by kind.
    public var masked: [EntityKind: Int]
    /// Placeholders in the answer that this exchange had not issued.
    public var foreignPlaceholders: Int
    /// Placeholders that were not restored because they stood in a link to a strange host.
    public var withheldInLinks: Int

    public init(
        id: RequestID, startedAt: Int64, tenant: TenantID, key: KeyID, account: AccountID? = nil, route: Route,
        provider: String, model: String, isStreamed: Bool
    ) {
        self.id = id
        self.startedAt = startedAt - startedAt % 60_000
        self.tenant = tenant
        self.key = key
        self.account = account ?? AccountID(key.text)
        self.route = route
        self.provider = provider
        self.model = model
        self.isStreamed = isStreamed
        self.usage = TokenUsage(input: 0, output: 0)
        self.status = 0
        self.milliseconds = 0
        self.masked = [:]
        self.foreignPlaceholders = 0
        self.withheldInLinks = 0
    }
}

/// The surfaces that answer requests, as they are named in logs, metrics and records: patterns, never paths.
public enum Route: String, Sendable, CaseIterable {
    case chatCompletions = "POST /v1/chat/completions"
    case messages = "POST /v1/messages"
    case models = "GET /v1/models"
    case health = "GET /healthz"
    case readiness = "GET /readyz"
    case metrics = "GET /metrics"
    /// Any path that Tacit doesn't serve.
    case unknown = "unknown"
}
