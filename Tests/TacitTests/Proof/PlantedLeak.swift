import Foundation
import TacitCore
import TacitGateway
import TacitPrivacy
import tacit

/// A leak that the proof must find. Each is a mistake that somebody could make in one part.
enum PlantedLeak: String, CaseIterable, Sendable {
    /// The control of the control.
    case none
    case textInLog, base64InLog, percentInLog, escapedInLog, textOnStandardOutput, keyInLog, providerWordsInLog
    case fileInTemporaryDirectory, fileInSharedMemory
    case fileInDataDirectory, hexInDataDirectory, nameOfFileInDataDirectory, databaseRow
    case textInMemory, utf16InMemory, tailsInMemory, keyInMemory
    case providerWordsInError, callersWordsInError
    case recordInQueue
    case reservation, accountOfLease
    case metricLabel, modelInMetricLabel
    case unmaskedText, endUserToProvider, keyToProvider, ownPatternToProvider
    case originalOfStandInInLog, originalOfStandInInMemory, originalWithoutStandIn

    /// Where it must be found: in one of these.
    var sinks: [String] {
        switch self {
        case .none: []
        case .textInLog, .base64InLog, .percentInLog, .escapedInLog, .textOnStandardOutput, .keyInLog,
            .providerWordsInLog, .originalOfStandInInLog:
            ["logs"]
        case .fileInTemporaryDirectory: ["tmp"]
        case .fileInSharedMemory: ["shm"]
        case .fileInDataDirectory, .hexInDataDirectory, .nameOfFileInDataDirectory: ["data"]
        case .databaseRow, .reservation, .accountOfLease: ["database", "wal"]
        case .textInMemory, .utf16InMemory, .tailsInMemory, .keyInMemory, .recordInQueue,
            .originalOfStandInInMemory:
            ["memory"]
        case .providerWordsInError, .callersWordsInError: ["errors"]
        case .metricLabel, .modelInMetricLabel: ["metrics"]
        case .unmaskedText, .endUserToProvider, .keyToProvider, .ownPatternToProvider, .originalWithoutStandIn: ["wire"]
        }
    }

    /// What is sent: a leak of stand-ins shows only where there are some.
    var tour: Proof.Tour {
        switch self {
        case .none, .originalOfStandInInLog, .originalOfStandInInMemory, .originalWithoutStandIn: .briefWithStandIns
        default: .brief
        }
    }

    /// Where it must be found if the database is PostgreSQL: in each of these.
    var serverSinks: [String] {
        switch self {
        case .databaseRow, .accountOfLease: ["postgresql"]
        case .reservation: ["postgresql", "postgresql log"]
        default: []
        }
    }

    /// Files that it leaves outside the data directory.
    static let fileName = "tacit-planted-leak"

    var wrap: @Sendable (Gateway) -> Gateway {
        switch self {
        case .none: { $0 }
        case .textInLog: spying { PlantedLeak.printError($0) }
        case .base64InLog: spying { PlantedLeak.printError(Array(Data($0).base64EncodedString().utf8)) }
        case .percentInLog:
            spying { text in
                let escaped = String(decoding: text, as: UTF8.self).addingPercentEncoding(
                    withAllowedCharacters: .alphanumerics)
                PlantedLeak.printError(Array((escaped ?? "").utf8))
            }
        case .escapedInLog:
            spying { text in
                let units = String(decoding: text, as: UTF8.self).utf16.map { unit -> String in
                    let hex = String(unit, radix: 16)
                    return unit < 0x7F
                        ? String(UnicodeScalar(UInt8(unit)))
                        : "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                }
                // Prose alone has a character that is escaped.
                let lines = units.joined().split(separator: "\n").filter { $0.contains("\\u") }
                PlantedLeak.printError(Array(lines.joined().utf8))
            }
        case .textOnStandardOutput: spying { FileHandle.standardOutput.write(Data($0)) }
        case .fileInTemporaryDirectory:
            spying { PlantedLeak.write($0, to: NSTemporaryDirectory() + "/" + PlantedLeak.fileName) }
        case .fileInSharedMemory: spying { PlantedLeak.write($0, to: "/dev/shm/" + PlantedLeak.fileName) }
        case .fileInDataDirectory: spying { PlantedLeak.write($0, to: PlantedLeak.dataDirectory + "/cache") }
        case .hexInDataDirectory:
            spying { text in
                let digits = Array("0123456789abcdef".utf8)
                PlantedLeak.write(
                    text.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
                    to: PlantedLeak.dataDirectory + "/dump")
            }
        case .nameOfFileInDataDirectory:
            spying { text in
                let word = String(decoding: text, as: UTF8.self).split(separator: " ").first { $0.contains("@") }
                if let word { PlantedLeak.write([], to: PlantedLeak.dataDirectory + "/\(word)") }
            }
        case .textInMemory: spying { kept.append($0) }
        case .utf16InMemory:
            spying {
                kept.append(String(decoding: $0, as: UTF8.self).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
            }
        case .tailsInMemory:
            spying { text in
                for line in text.split(separator: UInt8(ascii: "\n")) { kept.append(Array(line.suffix(20))) }
            }
        case .unmaskedText: { gateway in gateway.with(finder: Finder(recognizers: [])) }
        case .ownPatternToProvider: { gateway in gateway.with(finder: Finder()) }
        case .originalOfStandInInLog: { $0.spiedByKey { PlantedLeak.printError($0) } }
        case .originalOfStandInInMemory: { $0.spiedByKey { kept.append($0) } }
        case .originalWithoutStandIn:
            { gateway in
                var settings = gateway.settings
                // Keys have no stand-ins.
                if settings.policy.pseudonyms.checkDigits != nil { settings.policy.masked.remove(.secret) }
                return gateway.with(settings: settings)
            }
        case .endUserToProvider: { gateway in gateway.with(pseudonym: { String(decoding: $0, as: UTF8.self) }) }
        case .keyInLog:
            { gateway in gateway.with(keys: LeakyKeys(inner: gateway.keys) { PlantedLeak.printError(Array($0.utf8)) }) }
        case .keyInMemory:
            { gateway in gateway.with(keys: LeakyKeys(inner: gateway.keys) { kept.append(Array($0.utf8)) }) }
        case .keyToProvider:
            { gateway in
                gateway.with(keys: LeakyKeys(inner: gateway.keys) { sent.set($0) })
                    .with(providers: { LeakyProvider(inner: $0, leak: .key) })
            }
        case .providerWordsInLog: { $0.with(providers: { LeakyProvider(inner: $0, leak: .wordsInLog) }) }
        case .providerWordsInError: { $0.with(providers: { LeakyProvider(inner: $0, leak: .wordsInError) }) }
        case .callersWordsInError: { $0.with(providers: { LeakyProvider(inner: $0, leak: .bodyInError) }) }
        case .databaseRow:
            { $0.with(requests: { LeakyRequests(inner: $0) }).spied { last.set(String(decoding: $0, as: UTF8.self)) } }
        case .recordInQueue:
            {
                $0.with(requests: { WaitingRequests(inner: $0) }).spied {
                    last.set(String(decoding: $0, as: UTF8.self))
                }
            }
        case .reservation:
            { $0.with(spend: { LeakySpend(inner: $0) }).spied { last.setOnce(String(decoding: $0, as: UTF8.self)) } }
        case .accountOfLease:
            { $0.with(rates: { LeakyRates(inner: $0) }).spied { last.set(String(decoding: $0, as: UTF8.self)) } }
        case .metricLabel: labelling { $0.provider = $1 }
        case .modelInMetricLabel: labelling { $0.model = $0.provider + "/" + $1 }
        }
    }

    private func spying(_ leak: @escaping @Sendable ([UInt8]) -> Void) -> @Sendable (Gateway) -> Gateway {
        { $0.spied(leak) }
    }

    private func labelling(
        _ leak: @escaping @Sendable (inout RequestRecord, String) -> Void
    ) -> @Sendable (Gateway) -> Gateway {
        { gateway in
            gateway.with(log: { LeakyMetrics(inner: $0, leak: leak) })
                .spied { last.set(String(decoding: $0, as: UTF8.self)) }
        }
    }

    static func printError(_ bytes: [UInt8]) {
        FileHandle.standardError.write(Data(bytes + [10]))
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        guard let file = FileHandle(forWritingAtPath: path) else { return }
        _ = try? file.seekToEnd()
        try? file.write(contentsOf: Data(bytes))
    }

    private static var dataDirectory: String {
        let arguments = PlantedInstance.arguments
        return arguments.firstIndex(of: "--data").map { arguments[$0 + 1] } ?? ""
    }
}
