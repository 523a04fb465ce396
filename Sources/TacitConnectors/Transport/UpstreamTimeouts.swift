package import NIOCore

/// How long an upstream is waited for.
package struct UpstreamTimeouts: Sendable {
    /// From sending the request (connecting included) to the head of the answer.
    ///
    /// Long: a model that thinks first sends nothing while it does.
    package var head: TimeAmount
    /// Between two pieces of an answer, while one is waited for.
    package var stall: TimeAmount
    /// For the whole list of models.
    package var models: TimeAmount

    package init(
        head: TimeAmount = .seconds(600), stall: TimeAmount = .seconds(120), models: TimeAmount = .seconds(2)
    ) {
        self.head = head
        self.stall = stall
        self.models = models
    }
}
