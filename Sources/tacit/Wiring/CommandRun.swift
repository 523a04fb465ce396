import ArgumentParser
package import TacitGateway

/// Puts other parts round a gateway's, or leaves it as it is.
package typealias GatewayWrapper = @Sendable (Gateway) -> Gateway

/// Runs a command line as `main` does, with the gateway wrapped if it is a server's: for the proof's positive control,
/// which plants leaks in the same wiring that is shipped.
package enum CommandRun {
    package static func run(_ arguments: [String], wrap: @escaping GatewayWrapper) async throws {
        var command = try Tacit.parseAsRoot(arguments)
        if let serve = command as? Serve {
            try await serve.run(wrap: wrap)
        } else if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
    }
}
