import ArgumentParser
import FoundationEssentials
import TacitCore
import TacitGateway
import TacitPrivacy

/// The gateway's settings from the arguments.
enum SettingsWiring {
    static func settings(_ arguments: Serve) throws -> Gateway.Settings {
        var policy = try policy(arguments.policy)
        policy.restoreInLinks = try choice(arguments.restoreInLinks, "--restore-in-links")
        policy.restoreSecrets = try choice(arguments.restoreSecrets, "--restore-secrets")
        let lists = TextLists(
            allowed: try lines(arguments.allowList, "--allow-list"),
            denied: try lines(arguments.denyList, "--deny-list"),
            allowsDocumentationValues: arguments.allowDocumentationValues)
        return Gateway.Settings(policy: policy, media: try choice(arguments.media, "--media"), lists: lists)
    }

    static func policy(_ name: String) throws -> MaskPolicy {
        guard let policy = MaskPolicy.named(name) else {
            throw ValidationError("--policy \(name): known are \(MaskPolicy.all.map(\.name).joined(separator: ", "))")
        }
        return policy
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: String, _ option: String
    ) throws -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
            throw ValidationError(
                "\(option) \(text): known are \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }

    /// The lines of a file that aren't empty.
    static func lines(_ path: String?, _ option: String) throws -> [String] {
        guard let path else { return [] }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ValidationError("\(option) \(path): not a readable file of UTF-8 text")
        }
        return text.split(separator: "\n").map(String.init).filter { !$0.isEmpty }
    }
}
