import Foundation

/// Programs that tests need besides.
enum Command {
    struct Failed: Error {
        let program: String
        let arguments: [String]
    }

    /// What it wrote, without blanks around it. Waits on a thread of its own: the others go on meanwhile.
    static func run(_ program: String, _ arguments: [String]) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try finished(program, arguments) }) }.start()
        }
    }

    private static func finished(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(program: program, arguments: arguments) }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
