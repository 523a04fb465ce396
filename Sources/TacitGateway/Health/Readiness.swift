/// Something that can keep the server from being ready. Asked by `/readyz`.
package struct ReadinessCheck: Sendable {
    /// As the answer names it, e.g. `request_log`.
    package let name: String
    /// `nil` if all is well, else a fixed phrase of what is wrong.
    package let problem: @Sendable () async -> String?

    package init(_ name: String, problem: @escaping @Sendable () async -> String?) {
        self.name = name
        self.problem = problem
    }
}

/// Whether the server can take requests, and if not, why.
package struct Readiness: Sendable {
    private let checks: [ReadinessCheck]

    package init(_ checks: [ReadinessCheck]) {
        self.checks = checks
    }

    /// Problems by name of check; empty if ready.
    package func problems() async -> [(check: String, problem: String)] {
        var problems: [(check: String, problem: String)] = []
        for check in checks {
            if let problem = await check.problem() { problems.append((check.name, problem)) }
        }
        return problems
    }
}
