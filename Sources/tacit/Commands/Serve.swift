import ArgumentParser
import Foundation
import TacitConnectors
import TacitCore
import TacitGateway

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the front door.",
        discussion: """
            No configuration is needed. Model NAME/anything goes to provider NAME; its credential comes from the \
            environment as TACIT_<NAME>_KEY, where it needs one. The built-in provider `loopback` is always there.

            Examples:
              tacit serve
              tacit serve --provider openai=openai:https://api.openai.com/v1 \\
                          --provider claude=anthropic:https://api.anthropic.com
              tacit serve --provider local=openai:http://127.0.0.1:11434/v1
              tacit serve --listen 0.0.0.0:8443 --tls-cert cert.pem --tls-key key.pem
              tacit serve --config tacit.yaml

            Flags go before the environment, and that before the file. `tacit config check` says whether a file is good. \
            HTTPS_PROXY and NO_PROXY are honoured. TACIT_ROOT_KEY_FILE names the root key if it isn't in the data directory.
            """)

    @Option(
        help: ArgumentHelp(
            "Address and port; port 0 takes a free one (default: \(ListenAddress.standard.name(port: 8080))).",
            valueName: "host:port"))
    var listen: String?

    @OptionGroup var data: DataOption

    @Option(
        name: .customLong("provider"),
        help: ArgumentHelp(
            "A provider; may be given again. Dialects: openai, anthropic.", valueName: "name=dialect:url"))
    var providers: [String] = []

    @Option(help: ArgumentHelp("Certificate chain for TLS, PEM.", valueName: "file"))
    var tlsCert: String?

    @Option(help: ArgumentHelp("Private key for TLS, PEM.", valueName: "file"))
    var tlsKey: String?

    @Option(
        help: ArgumentHelp(
            "CA certificates that are trusted for upstreams besides the system's, PEM.", valueName: "file"))
    var upstreamCa: String?

    @Flag(help: "Listen without TLS on an address that isn't loopback: a proxy in front of it has TLS.")
    var behindProxy = false

    @Flag(help: "Allow providers at plain http:// addresses that aren't loopback.")
    var allowPlainHTTP = false

    @OptionGroup var masking: MaskingOption

    @Option(
        help: ArgumentHelp(
            "Where pictures, sound and files may go, which can't be masked: "
                + MediaPolicy.allCases.map(\.rawValue).joined(separator: ", ")
                + " (default: \(PolicyConfiguration().media.rawValue)).", valueName: "trust"))
    var media: String?

    @Option(
        help: ArgumentHelp(
            "Where values come back inside links of an answer: "
                + MaskPolicy.LinkRestoring.allCases.map(\.rawValue).joined(separator: ", ")
                + " (default: \(PolicyConfiguration().restoreInLinks.rawValue)).", valueName: "where"))
    var restoreInLinks: String?

    @Option(
        help: ArgumentHelp(
            "Where secrets come back: " + MaskPolicy.SecretRestoring.allCases.map(\.rawValue).joined(separator: ", ")
                + " (default: \(PolicyConfiguration().restoreSecrets.rawValue)).", valueName: "where"))
    var restoreSecrets: String?

    @Option(
        help: ArgumentHelp(
            "What stands for values at a provider: \(PseudonymSort.allCases.map(\.rawValue).joined(separator: ", "))"
                + " (default: \(PolicyConfiguration().pseudonyms.rawValue)).", valueName: "sort"))
    var pseudonyms: String?

    @Option(help: ArgumentHelp("Log as json or text; text on a terminal.", valueName: "form"))
    var log: LogForm?

    /// For `tacit prove`: a descriptor over which the parent asks for a search of this process's memory.
    @Option(help: .hidden)
    var memorySearchFd: Int32?

    func run() async throws {
        EagerBinding.ensure()
        try await run { $0 }
    }

    func run(wrap: @escaping GatewayWrapper) async throws {
        let environment = ProcessInfo.processInfo.environment
        let configuration = try ConfigurationLoader(file: data.file, environment: environment)
            .load { lay(over: &$0) }.checked()
        let log = LineLog(form: configuration.log ?? (isatty(2) == 1 ? .text : .json))
        let isSealed = MemorySeal.apply()
        try await ServerWiring(
            configuration, environment: environment, log: log, isSealed: isSealed, memorySearch: memorySearchFd,
            wrap: wrap
        ).run()
    }
}

enum LogForm: String, ExpressibleByArgument, CaseIterable {
    case json, text
}
