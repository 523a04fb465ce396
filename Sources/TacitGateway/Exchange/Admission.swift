package import TacitCore

/// admit: who asks, and may they?
extension Gateway {
    /// Finds the key good for this route and address.
    ///
    /// - Throws: `missingKey`, `invalidKey`, `expiredKey`, `notAllowed`; `notReady` while keys can't be checked or nothing
    ///   could be recorded.
    package func admit(
        _ credential: String?, from address: NetworkAddress?, to scope: KeyScope
    ) async throws -> Caller {
        guard let credential, !credential.isEmpty else {
            throw TacitError(
                .missingKey, "An API key is needed: \"Authorization: Bearer tct_live_…\" or \"x-api-key: tct_live_…\".")
        }
        guard let key = APIKey(presented: credential), let entry = try await keys.entry(for: key) else {
            throw TacitError(.invalidKey, "This API key is not valid.")
        }
        guard !entry.hasExpired(at: clock.now) else {
            throw TacitError(.expiredKey, "This API key has expired.")
        }
        guard entry.grants.allows(address) else {
            throw TacitError(.notAllowed, "This API key is not good from this address.")
        }
        guard entry.grants.scopes.contains(scope) else {
            throw TacitError(
                .notAllowed, "This API key does not open this; it would need the scope `\(scope.rawValue)`.")
        }
        guard requests.isHealthy else {
            throw TacitError(
                .notReady, "Requests can't be recorded at the moment; try again.",
                operator: "refused, because records can't be written to the database", retryAfter: 1)
        }
        return Caller(entry)
    }

    /// The model is one that the key may ask for.
    func permit(_ model: String, to caller: Caller) throws(TacitError) {
        guard caller.grants.allows(model) else {
            throw TacitError(.notAllowed, "This API key is not good for this model.", parameter: "model")
        }
    }
}
