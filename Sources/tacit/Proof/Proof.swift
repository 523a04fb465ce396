import Foundation
import Synchronization

/// `tacit prove`: sends canaries through every surface of a running instance, then looks for them wherever nothing may
/// be left of them.
///
/// Not covered: content that is kept on purpose has no route yet; TLS between caller and instance (the proof runs over
/// loopback); registers of the processor; values of more than 2 kB in PostgreSQL's files, which it may compress.
package struct Proof {
    package struct Progress: Sendable {
        package var done: Int
        package var of: Int
        /// What is being done.
        package var step: String
    }

    /// The promise: nothing is left this long after the last byte (`PROMISES.md`, D1). Seconds.
    static let grace = 1.0

    private let tour: Tour
    private let database: ProofDatabase?
    private let run: (_ arguments: [String]) -> TacitCommand
    private let progress: (Progress) -> Void

    /// - Parameters:
    ///   - tour: what is sent.
    ///   - database: a PostgreSQL instead of the embedded database.
    ///   - run: how `tacit` is run with arguments; this binary by default.
    package init(
        tour: Tour = .full, database: ProofDatabase? = nil,
        run: @escaping (_ arguments: [String]) -> TacitCommand = TacitCommand.itself,
        progress: @escaping (Progress) -> Void = { _ in }
    ) {
        self.tour = tour
        self.database = database
        // A URL may hold a password, and command lines can be read by others.
        self.run = { arguments in
            var command = run(arguments)
            command.environment["TACIT_DATABASE"] = database?.url
            return command
        }
        self.progress = progress
    }

    /// Takes about half a minute; a thorough one about six. Waits in this thread.
    ///
    /// - Parameter ownsSignals: cleans up when the process is interrupted, and then ends it.
    /// - Throws: `ProofFailure` if there is nothing that could be proved: no instance, no scratch directory.
    package func result(ownsSignals: Bool = false) throws -> ProofResult {
        // Writing to a peer that has gone is an error, not the end.
        signal(SIGPIPE, SIG_IGN)
        let scratch = try Scratch()
        let signals = ownsSignals ? scratch.removeOnSignals() : []
        defer {
            for source in signals { source.cancel() }
            scratch.remove()
        }
        let provider = try RecordingProvider()
        defer { provider.stop() }
        var mint = CanaryMint()
        var credential = mint.credential("provider's credential", allowed: [.provider, .memory])
        credential.origin = "the instance's environment"
        let own = OwnValues(&mint)
        let first = try Instance(
            run, scratch, .common(own), providerPort: provider.port, credential: credential.text)
        defer { first.stop() }
        let keys = try createKeys(in: scratch.data)
        var builder = CaseBuilder(keys: keys.mapValues(\.text), own: own)
        let waves = builder.waves(of: tour)
        let standInWaves = builder.standInWaves(of: tour)
        for (model, behaviour) in builder.behaviours { provider.set(behaviour, for: model) }
        let cases = (waves + standInWaves).flatMap { $0 }
        var sinks = Sinks(
            canaries: [credential] + own.canaries + keys.values + cases.flatMap(\.canaries), server: database)
        let show = { progress(.init(done: $0, of: cases.count, step: $1)) }
        var routes = try send(waves, to: first, provider, &sinks, show)
        show(routes.count, "searching")
        try search(scratch, first, &sinks)
        if !standInWaves.isEmpty {
            // Over the same data, as after a restart.
            let second = try Instance(
                run, scratch, .standIns, providerPort: provider.port, credential: credential.text)
            defer { second.stop() }
            routes += try send(standInWaves, to: second, provider, &sinks) { show(routes.count + $0, $1) }
            try search(scratch, second, &sinks, again: true)
        }
        try sinks.searchServer()
        sinks.searchWire(provider)
        return ProofResult(canaries: sinks.canaries.count, routes: routes, sinks: sinks.all)
    }

    /// All but the memory, before and after an instance is stopped.
    private func search(
        _ scratch: Scratch, _ instance: Instance, _ sinks: inout Sinks, again: Bool = false
    ) throws {
        sinks.searchFiles(scratch, again: again)
        try sinks.searchMetrics(port: instance.port)
        instance.stop()
        sinks.searchLogs(instance.logs)
        sinks.searchFiles(scratch, again: true)
    }

    /// Sends the cases, and has the memory searched after each wave while all connections are still open: later requests
    /// would overwrite what earlier ones left.
    private func send(
        _ waves: [[ProofCase]], to instance: Instance, _ provider: RecordingProvider, _ sinks: inout Sinks,
        _ show: (_ done: Int, _ step: String) -> Void
    ) throws -> [ProofResult.Route] {
        let runner = CaseRunner(port: instance.port, provider: provider)
        var routes: [ProofResult.Route] = []
        for wave in waves {
            for proofCase in wave {
                show(routes.count, "\(proofCase.route)  \(proofCase.name)")
                let problem = try runner.run(proofCase)
                routes.append(
                    .init(
                        route: proofCase.route, isStreamed: proofCase.isStreamed, name: proofCase.name, problem: problem
                    ))
            }
            show(routes.count, "searching memory")
            Thread.sleep(forTimeInterval: Self.grace)
            try sinks.searchMemory(instance)
        }
        for bytes in runner.errorBytes { sinks.searchErrors(bytes) }
        return routes
    }

    private func createKeys(in data: String) throws -> [ProofKey: Canary] {
        let pairs = try tour.keys.map { key in
            var canary = Canary("API key", try create(key, in: data))
            canary.origin = "the caller"
            return (key, canary)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// With the command itself, beside the running instance.
    private func create(_ key: ProofKey, in data: String) throws -> String {
        let child = try Child(run(["keys", "create", "--data", data, "--name", "proof", "--json"] + key.options))
        let status = child.wait(seconds: 60)
        let output = String(decoding: child.output.bytes, as: UTF8.self)
        for line in output.split(separator: "\n") where line.hasPrefix("{") {
            let fields = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
            if let key = fields?["key"] as? String { return key }
        }
        throw ProofFailure("no API key could be made (exit status \(status))")
    }
}

extension Proof {
    /// What is sent, and after how many cases the memory is searched.
    package enum Tour: Sendable {
        /// Every case; memory after each group of cases.
        case full
        /// Every case; memory after each of them, before others overwrite what it left.
        case thorough
        /// A few cases that touch every place: enough for a leak that is planted.
        case brief
        /// The same, and one with stand-ins.
        case briefWithStandIns

        fileprivate var keys: [ProofKey] {
            isBrief ? [.unlimited, .limited] : ProofKey.allCases
        }

        fileprivate var isBrief: Bool {
            switch self {
            case .full, .thorough: false
            case .brief, .briefWithStandIns: true
            }
        }
    }
}

extension CaseBuilder {
    fileprivate mutating func waves(of tour: Proof.Tour) -> [[ProofCase]] {
        let waves = [textCases(), limitCases(), requestErrorCases(), providerErrorCases(), otherRouteCases()]
        guard tour.isBrief else { return tour.cut(waves) }
        let names: Set<String> = [
            "content string", "end user, metadata", "own pattern, own lists", "key with limits", "error: no key",
            "error: provider not JSON",
        ]
        return [waves.flatMap { $0 }.filter { names.contains($0.name) }]
    }

    fileprivate mutating func standInWaves(of tour: Proof.Tour) -> [[ProofCase]] {
        switch tour {
        case .full, .thorough: tour.cut([standInCases()])
        case .brief: []
        case .briefWithStandIns: [standInCases().filter { $0.name == "stand-ins: content string" }]
        }
    }
}

extension Proof.Tour {
    fileprivate func cut(_ waves: [[ProofCase]]) -> [[ProofCase]] {
        if case .thorough = self { waves.flatMap { $0.map { [$0] } } } else { waves }
    }
}
