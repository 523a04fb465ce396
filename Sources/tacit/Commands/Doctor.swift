import ArgumentParser
import Foundation

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look at the set-up and say what to mend.",
        discussion: """
            Looks at the machine, the configuration, what is kept, the certificate and each provider, and changes \
            nothing. A provider is asked for its list of models, with its credential: no text goes anywhere. Run it as the \
            server's user, with the server's environment. Exits with 1 if anything must be mended.

            Examples:
              tacit doctor
              tacit doctor --config tacit.yaml --json | jq '.checks[] | select(.status != "ok")'
            """)

    @OptionGroup var data: DataOption

    @Flag(help: "Print the result as JSON for a script.")
    var json = false

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let loaded = ConfigurationLoader(file: data.file, environment: environment).load(data.lay)
        let configuration = loaded.configuration
        let diagnoses =
            ConfigurationChecks(loaded: loaded, environment: environment).run()
            + MachineChecks.run()
            + (await DataChecks(configuration: configuration, environment: environment).run())
            + DoorChecks(configuration: configuration).run()
            + (await ProviderChecks(configuration: configuration, environment: environment).run())
        print(json ? Self.json(diagnoses) : DoctorPage(diagnoses).text)
        guard !diagnoses.contains(where: { $0.status == .fail }) else { throw ExitCode.failure }
    }

    private static func json(_ diagnoses: [Diagnosis]) -> String {
        let checks = diagnoses.map { diagnosis in
            JSONValue.object([
                ("group", .string(diagnosis.group)), ("name", .string(diagnosis.name)),
                ("status", .string(diagnosis.status.rawValue)), ("message", .string(diagnosis.message)),
                ("remedy", .string(diagnosis.remedy)),
            ])
        }
        let isReady = !diagnoses.contains { $0.status == .fail }
        return JSONValue.object([("ready", .flag(isReady)), ("checks", .array(checks))]).text
    }
}
