import Synchronization
package import TacitCore

/// Keys in memory.
package struct InMemoryKeyBook: KeyBook {
    /// A key that is good here, and one that is well-formed and isn't.
    package static let goodKey = APIKey(randomBytes: [UInt8](repeating: 7, count: 32))
    package static let strangeKey = APIKey(randomBytes: [UInt8](repeating: 8, count: 32))

    private let entries: [String: KeyEntry]

    package init(keys: [APIKey] = [goodKey]) {
        entries = Dictionary(
            uniqueKeysWithValues: keys.enumerated().map { index, key in
                (key.secret, KeyEntry(id: KeyID("key_\(index)"), tenant: .main, name: "test", createdAt: 0))
            })
    }

    package func entry(for key: APIKey) async throws -> KeyEntry? { entries[key.secret] }
}

/// Records in memory.
package final class InMemoryRequestLog: RequestLog {
    private let appended = Mutex<[RequestRecord]>([])
    private let failure: TacitError?

    /// - Parameter failure: what committing a record fails with.
    package init(failure: TacitError? = nil) {
        self.failure = failure
    }

    package var records: [RequestRecord] { appended.withLock { $0 } }

    package func append(_ record: RequestRecord) -> Commit {
        appended.withLock { $0.append(record) }
        guard let failure else { return .done }
        return Commit { throw failure }
    }
}
