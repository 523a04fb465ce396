import Foundation
import Testing
import tacit

/// How the proof starts an instance with a leak in it: this test program runs itself, and there only the test below, which
/// is the shipped wiring with one part wrapped.
enum PlantedInstance {
    private static let leakVariable = "TACIT_PROOF_LEAK"
    private static let argumentsVariable = "TACIT_PROOF_ARGUMENTS"

    static func command(_ leak: PlantedLeak, _ arguments: [String]) -> TacitCommand {
        var environment = ProcessInfo.processInfo.environment
        environment[leakVariable] = leak.rawValue
        environment[argumentsVariable] = arguments.joined(separator: "\n")
        return TacitCommand(
            path: "/proc/self/exe",
            arguments: [
                CommandLine.arguments[0], "--testing-library", "swift-testing", "--filter", "PlantedInstanceTests",
            ],
            environment: environment)
    }

    static var leak: PlantedLeak? { ProcessInfo.processInfo.environment[leakVariable].flatMap(PlantedLeak.init) }

    static var arguments: [String] {
        ProcessInfo.processInfo.environment[argumentsVariable]?.split(separator: "\n").map(String.init) ?? []
    }
}

@Suite struct PlantedInstanceTests {
    @Test("runs the wiring with a leak, where the proof started it", .enabled(if: PlantedInstance.leak != nil))
    func run() async throws {
        let leak = try #require(PlantedInstance.leak)
        try await CommandRun.run(PlantedInstance.arguments, wrap: leak.wrap)
    }
}
