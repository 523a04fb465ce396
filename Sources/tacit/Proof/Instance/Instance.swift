import Foundation

/// A running Tacit, started for the proof and stopped with it.
final class Instance {
    /// The names under which it knows the recording provider, by dialect.
    static let openAIProvider = "open"
    static let anthropicProvider = "anthro"

    /// The one model of each that has a price.
    static let pricedModel = "priced"

    let port: Int
    private let child: Child
    private let memory: FileHandle

    /// - Parameters:
    ///   - run: how `tacit` is run with arguments.
    ///   - credential: what it authenticates with at the provider.
    init(
        _ run: (_ arguments: [String]) -> TacitCommand, _ scratch: Scratch, _ settings: InstanceSettings,
        providerPort: Int, credential: String
    ) throws {
        try scratch.write(configuration: settings.text)
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw ProofFailure("no more descriptors; raise the limit of open files")
        }
        memory = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        defer { close(ends[1]) }
        var command = run([
            "serve", "--config", scratch.configuration, "--listen", "127.0.0.1:0", "--data", scratch.data,
            "--log", "json", "--media", "none",
            "--provider", "\(Self.openAIProvider)=openai:http://127.0.0.1:\(providerPort)/v1",
            "--provider", "\(Self.anthropicProvider)=anthropic:http://127.0.0.1:\(providerPort)",
            "--memory-search-fd", String(Child.searchDescriptor),
        ])
        command.environment["TACIT_OPEN_KEY"] = credential
        command.environment["TACIT_ANTHRO_KEY"] = credential
        child = try Child(command, searchDescriptor: ends[1])
        guard let port = child.errors.wait(seconds: 60, for: Self.port) else {
            let status = child.stop()
            throw ProofFailure("the instance didn't start (exit status \(status))")
        }
        self.port = port
    }

    deinit { child.stop() }

    /// All that it has written to its standard output and error.
    var logs: [UInt8] { child.output.bytes + child.errors.bytes }

    @discardableResult
    func stop() -> Int32 { child.stop() }

    /// Has the instance search its own memory: finds by pattern, and the bytes searched.
    func searchMemory(_ patterns: MaskedPatterns) throws -> (hits: [UInt32], bytes: Int) {
        do {
            return try MemorySearchPort.ask(memory, patterns)
        } catch {
            throw ProofFailure("the instance's memory could not be searched")
        }
    }

    /// Out of the line `{"event":"started","address":"127.0.0.1:PORT",…}`.
    private static func port(_ log: [UInt8]) -> Int? {
        for line in log.split(separator: UInt8(ascii: "\n")) where line.starts(with: Array("{".utf8)) {
            let fields = (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any]
            guard fields?["event"] as? String == "started", let address = fields?["address"] as? String else {
                continue
            }
            return address.split(separator: ":").last.flatMap { Int($0) }
        }
        return nil
    }
}
