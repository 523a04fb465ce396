package import TacitCore

/// A request as the HTTP face hands it over: the credential off the wire, the body whole.
package struct ExchangeRequest: Sendable {
    package let id: RequestID
    package let route: Route
    /// What was presented as a key, if anything was.
    package let credential: String?
    package let body: ClearText

    package init(id: RequestID, route: Route, credential: String?, body: ClearText) {
        self.id = id
        self.route = route
        self.credential = credential
        self.body = body
    }
}
