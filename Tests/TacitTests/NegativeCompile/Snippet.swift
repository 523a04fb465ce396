import Foundation
import Testing

/// A few lines of Swift that use Tacit's modules.
struct Snippet: Sendable, CustomTestStringConvertible {
    enum Membership: Sendable {
        /// Another package, which sees `public` only.
        case stranger
        /// A target of this package, which sees `package` too.
        case member
    }

    let name: String
    let membership: Membership
    let code: String
    /// What the compiler must say.
    let expected: String

    init(_ name: String, _ membership: Membership, _ code: String, _ expected: String) {
        self.name = name
        self.membership = membership
        self.code = code
        self.expected = expected
    }

    var testDescription: String { name }

    /// The name under which the package manager compiled the modules (it is made from the folder's name): read from the
    /// build's own plan.
    private static let packageName = Result {
        let plan = try Data(contentsOf: Repository.root.appending(path: ".build/release.yaml"))
        let command = try #require(plan.range(of: Data("\"-module-name\",\"TacitPrivacy\"".utf8)))
        let mark = Data("\"-package-name\",\"".utf8)
        let start = try #require(plan.range(of: mark, in: command.upperBound..<plan.endIndex)).upperBound
        return String(decoding: plan[start...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }

    /// The compiler's errors; empty if it compiles.
    func compile() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tacit-snippet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "main.swift")
        let head = "import TacitCore\nimport TacitWire\nimport TacitPrivacy\n"
        try (head + code + "\n").write(to: file, atomically: true, encoding: .utf8)
        let modules = Repository.root.appending(path: ".build/release/Modules").path
        let headers = Repository.root.appending(path: "Sources/CTacitModels/include").path
        var arguments = [
            "swiftc", "-typecheck", "-swift-version", "6", "-I", modules, "-I", headers, "-module-cache-path",
            folder.path,
        ]
        if membership == .member {
            arguments += ["-package-name", try Self.packageName.get()]
        }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments + [file.path]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let output = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: output, as: UTF8.self)
        return process.terminationStatus == 0 ? "" : text
    }
}
