package import TacitCore

/// A request as the HTTP face hands it over: the credential off the wire, the body still to come.
package struct ExchangeRequest: Sendable {
    package let id: RequestID
    package let route: Route
    /// What was presented as a key, if anything was.
    package let credential: String?
    /// Where the request came from: to let it in, and for nothing else.
    package let address: NetworkAddress?
    /// What the bytes of its texts are counted in.
    package let share: ContentBudget.Share
    /// Takes the body in; called once, when the caller has been let in.
    package let body: @Sendable () async throws -> ClearText

    package init(
        id: RequestID, route: Route, credential: String?, address: NetworkAddress? = nil,
        share: ContentBudget.Share, body: @escaping @Sendable () async throws -> ClearText
    ) {
        self.id = id
        self.route = route
        self.credential = credential
        self.address = address
        self.share = share
        self.body = body
    }
}
