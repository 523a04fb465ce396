import Dispatch
import Foundation

/// A directory of the proof's own, and what was in the system's directories before it.
struct Scratch {
    let path: String
    /// Seconds since 1970.
    let startedAt: Double

    var data: String { path + "/data" }
    var configuration: String { path + "/tacit.yaml" }
    static var temporary: String { FileManager.default.temporaryDirectory.path }

    init() throws {
        // File systems keep coarser times than the clock.
        startedAt = Date().timeIntervalSince1970 - 0.05
        var template = Array((Self.temporary + "/tacit-prove-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw ProofFailure("no scratch directory can be made in \(Self.temporary)")
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func write(configuration text: String) throws {
        guard FileManager.default.createFile(atPath: configuration, contents: Data(text.utf8)) else {
            throw ProofFailure("no file can be made in \(path)")
        }
    }

    /// Has the directory removed also when the process is asked to end; the instance ends by itself.
    func removeOnSignals() -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler {
                remove()
                exit(128 + number)
            }
            source.resume()
            return source
        }
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
