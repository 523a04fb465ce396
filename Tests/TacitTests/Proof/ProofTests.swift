import Foundation
import Testing
import tacit

/// The proof's positive control: a proof that finds nothing is worth something only if it finds what is there.
@Suite("tacit prove", .serialized, .enabled(if: PlantedInstance.leak == nil))
struct ProofTests {
    @Test("finds every planted leak in its place", arguments: PlantedLeak.allCases.filter { $0 != .none })
    func finds(_ leak: PlantedLeak) async throws {
        defer { removeFiles() }
        let result = try await proof(of: leak)
        #expect(!result.isProved)
        #expect(leak.sinks.contains { (result.sink($0)?.hits ?? 0) > 0 })
    }

    @Test(
        "finds every planted leak in PostgreSQL's files and log",
        arguments: PlantedLeak.allCases.filter { !$0.serverSinks.isEmpty })
    func findsInServer(_ leak: PlantedLeak) async throws {
        let server = try ProofServer()
        defer { server.remove() }
        let result = try await proof(of: leak, server.database)
        #expect(leak.serverSinks.filter { (result.sink($0)?.hits ?? 0) == 0 } == [])
    }

    @Test("finds nothing in the same instance without a leak")
    func isClean() async throws {
        let result = try await proof(of: .none)
        #expect(result.isProved)
        #expect(result.hits == 0)
        #expect(result.routes.filter { $0.problem != nil }.map(\.name) == [])
        #expect(result.sinks.compactMap(\.failure) == [])
        #expect(result.sinks.flatMap(\.finds) == [])
    }

    @Test("tells a place that can't be searched from an empty one")
    func needsAnInstance() {
        #expect(throws: ProofFailure.self) {
            try Proof(
                tour: .brief, run: { _ in TacitCommand(path: "/bin/false", arguments: ["false"], environment: [:]) }
            ).result()
        }
    }

    /// In a thread of its own: a proof waits, and other tests need the pool's threads.
    private func proof(of leak: PlantedLeak, _ database: ProofDatabase? = nil) async throws -> ProofResult {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        try Proof(tour: leak.tour, database: database, run: { PlantedInstance.command(leak, $0) })
                            .result()
                    })
            }
        }
    }

    private func removeFiles() {
        for directory in [NSTemporaryDirectory(), "/dev/shm"] {
            try? FileManager.default.removeItem(atPath: directory + "/" + PlantedLeak.fileName)
        }
    }
}
