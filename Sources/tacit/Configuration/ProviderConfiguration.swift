import FoundationEssentials
import TacitConnectors
import TacitCore
import TacitWire

/// A provider as the configuration has it.
struct ProviderConfiguration {
    var name: String
    var dialect: Dialect
    var url: String
    var credential: CredentialReference?
    /// `nil`: an upstream on this machine is one's own, any other is public, and nothing else is known.
    var card: DataCard?
    /// `nil`: any model can be asked for.
    var models: [ModelConfiguration]?
    /// Over those of `upstream.timeouts`.
    var timeouts = UpstreamTimeoutConfiguration()

    /// The variable that holds the credential where no reference says otherwise.
    var credentialVariable: String { Self.credentialVariable(name) }

    static func credentialVariable(_ name: String) -> String {
        let upper = name.uppercased().utf8.map { byte in
            (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) ? byte : 0x5F
        }
        return "TACIT_" + String(decoding: upper, as: UTF8.self) + "_KEY"
    }

    /// Letters, digits, - and _, at most 64: the part of a model's name before the first `/`, a label of metrics.
    static func name(_ text: String) throws(WrongValue) -> String {
        let isAllowed = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
                || byte == 0x5F
        }
        guard !text.isEmpty, text.utf8.count <= 64, isAllowed, text != "loopback" else {
            throw WrongValue("the name may hold letters, digits, - and _, at most 64; `loopback` is built in")
        }
        return text
    }
}

/// A model that a provider is asked for.
struct ModelConfiguration {
    /// As callers name it behind `PROVIDER/`.
    var name: String
    /// As the provider names it; `nil`: the same.
    var upstream: String?
    var price: Price?
}

/// Where a credential is; never the credential.
enum CredentialReference: Equatable {
    case environment(String)
    case file(String)
}

extension ProviderConfiguration {
    /// Where the credential would be taken from: the environment goes before a file.
    func credentialSource(_ environment: [String: String]) -> CredentialReference? {
        switch credential {
        case .environment: credential
        case .file where environment[credentialVariable] == nil: credential
        case .file: .environment(credentialVariable)
        case nil: environment[credentialVariable].map { _ in .environment(credentialVariable) }
        }
    }

    /// The credential itself, or `nil` where none is asked for.
    func resolveCredential(_ environment: [String: String]) throws(WrongValue) -> Credential? {
        let text: String
        switch credentialSource(environment) {
        case nil: return nil
        case .environment(let variable):
            guard let value = environment[variable], !value.isEmpty else {
                throw WrongValue("the environment has no \(variable)")
            }
            text = value
        case .file(let path):
            guard let content = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw WrongValue("\(path) is not a readable file of text")
            }
            text = content
        }
        do {
            return try Credential(text)
        } catch {
            throw WrongValue("the credential \(error.message)")
        }
    }
}
