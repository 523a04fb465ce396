package import TacitCore

/// admit: who asks?
extension Gateway {
    package func admit(_ credential: String?) async throws -> Caller {
        guard let credential, !credential.isEmpty else {
            throw TacitError(
                .missingKey, "An API key is needed: \"Authorization: Bearer tct_live_…\" or \"x-api-key: tct_live_…\".")
        }
        guard let key = APIKey(presented: credential), let entry = try await keys.entry(for: key) else {
            throw TacitError(.invalidKey, "This API key is not valid.")
        }
        return Caller(tenant: entry.tenant, key: entry.id)
    }
}
