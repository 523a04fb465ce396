/// The id of one exchange, in every answer, error, log line and record of it. Ours alone: a provider's ids are
/// not passed on where they would identify the exchange to others.
public struct RequestID: Sendable, Hashable, CustomStringConvertible {
    /// As it is stored and shown.
    public let text: String

    /// Takes the text as it is.
    public init(_ text: String) {
        self.text = text
    }

    public var description: String { text }
}

/// The public id of an API key: names it in lists and records, opens nothing.
public struct KeyID: Sendable, Hashable, CustomStringConvertible {
    /// As it is stored and shown.
    public let text: String

    /// Takes the text as it is.
    public init(_ text: String) {
        self.text = text
    }

    public var description: String { text }
}

/// Whose allowance and money is used: a pseudonym (the id of the first of a line of keys) that says nothing of a person.
public struct AccountID: Sendable, Hashable, CustomStringConvertible {
    /// As it is stored and shown.
    public let text: String

    /// Takes the text as it is.
    public init(_ text: String) {
        self.text = text
    }

    public var description: String { text }
}

/// Whoever shares one set of keys and policies.
public struct TenantID: Sendable, Hashable, CustomStringConvertible {
    /// As it is stored and shown.
    public let text: String

    /// Takes the text as it is.
    public init(_ text: String) {
        self.text = text
    }

    /// The only tenant of this version.
    public static let main = TenantID("main")

    public var description: String { text }
}
