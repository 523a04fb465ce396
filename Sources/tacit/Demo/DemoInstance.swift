import Foundation
import TacitWire

/// A Tacit of its own for the demo: the same binary, a scratch data directory, a free port.
final class DemoInstance {
    private let process = Process()
    private let log = Pipe()
    let directory: URL
    let key: String
    private(set) var address = ""

    /// Makes a key, starts the server and waits until it listens.
    init(modelPort: Int, directory: URL) throws {
        self.directory = directory
        let made = try Self.output(of: ["keys", "create", "--data", directory.path, "--name", "demo", "--json"])
        guard let document = try? JSONParser.parse(made),
            let key = document.member(JSONDocument.root, "key").flatMap({ document.text($0) })
        else { throw DemoError.noKey }
        self.key = key
        process.executableURL = Self.executable
        process.arguments = [
            "serve", "--data", directory.path, "--listen", "127.0.0.1:0", "--log", "json",
            "--provider", "model=openai:http://127.0.0.1:\(modelPort)/v1",
        ]
        process.standardError = log
        try process.run()
        address = try waitForAddress()
    }

    private static var executable: URL { URL(filePath: "/proc/self/exe").resolvingSymlinksInPath() }

    /// Reads the log until the line that names the address.
    private func waitForAddress() throws -> String {
        var lines: [UInt8] = []
        while true {
            let part = log.fileHandleForReading.availableData
            guard !part.isEmpty else { throw DemoError.noServer }
            lines += part
            for line in lines.split(separator: 0x0A) {
                guard let document = try? JSONParser.parse(Array(line)),
                    let event = document.member(JSONDocument.root, "event"), document.isString(event, "started"),
                    let address = document.member(JSONDocument.root, "address").flatMap({ document.text($0) })
                else { continue }
                return address
            }
        }
    }

    /// Ends the server and waits for its end.
    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    private static func output(of arguments: [String]) throws -> [UInt8] {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = executable
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return [UInt8](output)
    }
}

enum DemoError: Error, CustomStringConvertible {
    case noKey, noServer, noAnswer(Int)

    var description: String {
        switch self {
        case .noKey: "the demo could not make a key"
        case .noServer: "the demo's server did not start"
        case .noAnswer(let status): "the demo's server answered with status \(status)"
        }
    }
}
