import TacitCore
import TacitStorage

extension RequestRecord {
    /// A record with something in every field.
    static func sample(id: RequestID = SystemRandomness().requestID(), at instant: Int64 = 1_800_000_000_000) -> Self {
        var record = RequestRecord(
            id: id, startedAt: instant, tenant: .main, key: KeyID("key_sample"),
            account: AccountID("key_first"), route: .chatCompletions,
            provider: "loopback", model: "echo/*", isStreamed: true)
        record.usage = TokenUsage(input: 12, output: 34, cachedInput: 5, cacheWrites: 6, isEstimated: true)
        record.cost = Money(micros: 789)
        record.priceVersion = "2026-01-31"
        record.temperature = 0.7
        record.topP = 1
        record.maxTokens = 256
        record.status = 502
        record.errorCode = TacitError.Code.upstreamFailed.rawValue
        record.milliseconds = 1234
        record.masked = [.person: 1, .email: 2]
        record.foreignPlaceholders = 3
        record.withheldInLinks = 4
        return record
    }
}

extension RequestRepository {
    /// Records without reservations, as the ledger posts them.
    func insert(_ records: [RequestRecord]) async throws {
        try await Ledger(database: database, node: NodeID("node_test")).post(records.map { Ledger.Entry($0) })
    }
}

extension RequestLogWriter {
    func append(_ record: RequestRecord) -> Commit { append(record, hasReservation: false) }
}
