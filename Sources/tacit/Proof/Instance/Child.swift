import Foundation

/// How `tacit` is run: the proof doesn't care whether it is the shipped binary or one with a planted leak.
package struct TacitCommand: Sendable {
    package var path: String
    package var arguments: [String]
    package var environment: [String: String]

    /// - Parameter environment: what is not a setting of the caller's own Tacit or proxy is handed on.
    package init(path: String, arguments: [String], environment: [String: String]) {
        self.path = path
        self.arguments = arguments
        self.environment = environment.filter { name, _ in
            let name = name.uppercased()
            return !name.hasSuffix("_PROXY") && (!name.hasPrefix("TACIT_") || name.hasPrefix("TACIT_PROOF_"))
        }
    }

    /// This binary.
    package static func itself(_ arguments: [String]) -> TacitCommand {
        TacitCommand(
            path: "/proc/self/exe", arguments: ["tacit"] + arguments, environment: ProcessInfo.processInfo.environment)
    }
}

/// A child process with its output collected. `posix_spawn`, because Foundation's `Process` closes the descriptor over
/// which the child is asked for a search of its memory.
final class Child {
    /// The child's number of that descriptor.
    static let searchDescriptor: Int32 = 3

    let output = Collected()
    let errors = Collected()
    private let pid: pid_t
    private var status: Int32?

    init(_ command: TacitCommand, searchDescriptor: Int32? = nil) throws {
        let (outputEnd, outputStart) = try Self.pipe()
        let (errorsEnd, errorsStart) = try Self.pipe()
        defer {
            close(outputStart)
            close(errorsStart)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, outputStart, 1)
        posix_spawn_file_actions_adddup2(&actions, errorsStart, 2)
        if let searchDescriptor { posix_spawn_file_actions_adddup2(&actions, searchDescriptor, Self.searchDescriptor) }
        var arguments = command.arguments.map { strdup($0) } + [nil]
        var environment = command.environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var pid = pid_t()
        let failure = posix_spawn(&pid, command.path, &actions, nil, &arguments, &environment)
        guard failure == 0 else {
            close(outputEnd)
            close(errorsEnd)
            throw ProofFailure("tacit can't be started (errno \(failure))")
        }
        self.pid = pid
        Self.collect(outputEnd, into: output)
        Self.collect(errorsEnd, into: errors)
    }

    /// Waits for the end, after asking for it; kills what doesn't end within ten seconds. The exit status.
    @discardableResult
    func stop() -> Int32 {
        if let status { return status }
        kill(pid, SIGTERM)
        return wait(seconds: 10)
    }

    func wait(seconds: Double) -> Int32 {
        if let status { return status }
        if !errors.waitForEnd(seconds: seconds) { kill(pid, SIGKILL) }
        var ended: Int32 = 0
        while waitpid(pid, &ended, 0) < 0, errno == EINTR {}
        let code = ended & 0x7F == 0 ? (ended >> 8) & 0xFF : 128 + (ended & 0x7F)
        status = code
        _ = output.waitForEnd(seconds: 1)
        return code
    }

    private static func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { throw ProofFailure("no more descriptors; raise the limit of open files") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    private static func collect(_ descriptor: Int32, into collected: Collected) {
        Thread.detachNewThread {
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { break }
                collected.append(Array(buffer[..<count]))
            }
            close(descriptor)
            collected.end()
        }
    }
}
