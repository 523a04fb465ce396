import TacitConnectors
import TacitCore

/// Each provider, reached the way that texts would go, without any: TLS, certificate and credential are tried.
struct ProviderChecks {
    let configuration: Configuration
    let environment: [String: String]

    func run() async -> [Diagnosis] {
        guard !configuration.providers.isEmpty else {
            return [found("loopback", .ok, "the built-in one alone, without any model")]
        }
        let clients: UpstreamClients
        do {
            clients = try ProviderWiring.clients(configuration, environment)
        } catch {
            return [found("all", .fail, "can't be reached (\(error))", remedy: "mend that setting")]
        }
        let diagnoses = await withTaskGroup(of: (Int, Diagnosis).self) { group in
            for (index, provider) in configuration.providers.enumerated() {
                group.addTask { (index, await look(at: provider, clients)) }
            }
            return await group.reduce(into: [(Int, Diagnosis)]()) { $0.append($1) }
        }
        await clients.shutdown()
        return diagnoses.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func found(
        _ name: String, _ status: Diagnosis.Status, _ message: String, remedy: String? = nil
    ) -> Diagnosis {
        Diagnosis("Providers", name, status, message, remedy: remedy)
    }

    private func look(at provider: ProviderConfiguration, _ clients: UpstreamClients) async -> Diagnosis {
        var patient = provider
        patient.timeouts.models = .seconds(10)
        let upstream: HTTPProvider
        do {
            upstream = try ProviderWiring.provider(patient, configuration, environment, clients)
        } catch let error as WrongValue {
            return found(provider.name, .fail, error.message, remedy: "give it, or change the reference")
        } catch {
            return found(provider.name, .fail, "\(error)", remedy: "mend providers.\(provider.name)")
        }
        let hasCredential = provider.credentialSource(environment) != nil
        let isOwn = upstream.card.trust == .own
        let without = hasCredential || isOwn ? "" : "; no credential is set (\(provider.credentialVariable))"
        do {
            try await upstream.probe()
            return found(provider.name, .ok, "\(provider.url) answers" + without)
        } catch let error as TacitError where error.code == .upstreamUnknownModel {
            return found(provider.name, .ok, "\(provider.url) answers; it has no list of models" + without)
        } catch let error as TacitError {
            let words = error.operatorMessage.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
            let parts = words.split(separator: ";", maxSplits: 1).map { $0.drop { $0 == " " } }
            return found(
                provider.name, .fail, "\(provider.url): \(parts.first ?? "")" + without,
                remedy: error.code == .upstreamCredential && !hasCredential
                    ? "set \(provider.credentialVariable)" : parts.dropFirst().first.map(String.init))
        } catch {
            return found(provider.name, .fail, "\(provider.url) can't be reached")
        }
    }
}
