import HTTPTypes
import TacitCore

/// Every path that Tacit serves.
enum Routes {
    private static let table: [(method: HTTPRequest.Method, path: String, route: Route)] = [
        (.post, "/v1/chat/completions", .chatCompletions),
        (.post, "/v1/messages", .messages),
        (.get, "/v1/models", .models),
        (.get, "/healthz", .health),
        (.get, "/readyz", .readiness),
        (.get, "/metrics", .metrics),
    ]

    /// A path without its query; one that isn't served becomes a fixed one of the same dialect, so that nothing that a
    /// caller wrote goes further.
    static func reduced(_ target: String) -> String {
        let path = target.prefix { $0 != "?" && $0 != "#" }
        if let known = table.first(where: { $0.path == path }) { return known.path }
        return path.hasPrefix("/v1/messages") ? "/v1/messages/unknown" : "/unknown"
    }

    /// - Throws: `unknownRoute`, or `methodNotAllowed` for a known path.
    static func route(_ method: HTTPRequest.Method, _ path: Substring) throws(TacitError) -> Route {
        let candidates = table.filter { $0.path == path }
        guard let first = candidates.first else {
            throw TacitError(
                .unknownRoute, "There is no such path here.", operator: "a path was asked for that isn't served")
        }
        guard let match = candidates.first(where: { $0.method == method }) else {
            throw TacitError(.methodNotAllowed, "This path takes \(first.method.rawValue) only.")
        }
        return match.route
    }
}
