/// What a proof found.
package struct ProofResult: Sendable {
    package struct Route: Sendable {
        package let route: String
        package let isStreamed: Bool
        package let name: String
        /// Why the case is not as it should be, in words without content.
        package let problem: String?
    }

    package let canaries: Int
    package let routes: [Route]
    package let sinks: [Sink]

    package var hits: Int { sinks.reduce(0) { $0 + $1.hits } }

    /// Nothing was found, every case is as it should be, and every place could be searched.
    package var isProved: Bool {
        hits == 0 && routes.allSatisfy { $0.problem == nil } && sinks.allSatisfy { $0.failure == nil }
    }

    /// What speaks against it, a line each, in words without content.
    package var problems: [String] {
        let cases = routes.compactMap { entry in
            entry.problem.map { "\(entry.route), \(entry.isStreamed ? "streamed, " : "")\(entry.name): \($0)" }
        }
        return cases
            + sinks.flatMap { sink in ([sink.failure].compactMap { $0 } + sink.finds).map { "\(sink.name): \($0)" } }
    }

    package func sink(_ name: String) -> Sink? { sinks.first { $0.name == name } }
}
