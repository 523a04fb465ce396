package import TacitCore

/// The request log in the database.
package struct RequestRepository: Sendable {
    private static let columns = """
        id, started_at, tenant, key_id, account, route, provider, model, is_streamed, input_tokens, output_tokens, \
        cached_input_tokens, cache_write_tokens, is_estimated, cost, price_version, temperature, top_p, max_tokens, \
        status, error_code, milliseconds, masked, foreign_placeholders, withheld_in_links
        """

    package let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// Inserts all in a transaction. A record whose id is there already stays as it is, so that a batch whose fate is
    /// unknown may be tried again.
    ///
    /// - Returns: those that weren't there.
    static func insert(_ records: [RequestRecord], _ connection: any Connection) throws -> [RequestRecord] {
        let inserted = try connection.execute(
            """
            INSERT INTO request_log (\(columns)) VALUES
                (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
                ?23, ?24, ?25)
                ON CONFLICT (id) DO NOTHING
            """, each: records.map(values))
        return zip(records, inserted).filter { $0.1 > 0 }.map(\.0)
    }

    package func count() async throws -> Int {
        try await database.read { Int(try $0.query("SELECT count(*) FROM request_log").firstInt64()) }
    }

    package func record(_ id: RequestID) async throws -> RequestRecord? {
        try await database.read { connection in
            try connection.query("SELECT \(Self.columns) FROM request_log WHERE id = ?1", [.text(id.text)])
                .first.map(Self.record)
        }
    }

    private static func values(_ record: RequestRecord) -> [Value] {
        [
            .text(record.id.text), .int64(record.startedAt), .text(record.tenant.text), .text(record.key.text),
            .text(record.account.text), .text(record.route.rawValue), .text(record.provider), .text(record.model),
            Value(record.isStreamed), Value(record.usage.input), Value(record.usage.output),
            Value(record.usage.cachedInput), Value(record.usage.cacheWrites), Value(record.usage.isEstimated),
            record.cost.map { .int64($0.micros) } ?? .null, Value(record.priceVersion), Value(record.temperature),
            Value(record.topP), Value(record.maxTokens), Value(record.status), Value(record.errorCode),
            Value(record.milliseconds), .text(MaskedCounts.text(record.masked)), Value(record.foreignPlaceholders),
            Value(record.withheldInLinks),
        ]
    }

    private static func record(_ row: Row) throws -> RequestRecord {
        var record = RequestRecord(
            id: RequestID(try row.text(0)), startedAt: try row.int64(1), tenant: TenantID(try row.text(2)),
            key: KeyID(try row.text(3)), account: AccountID(try row.text(4)),
            route: Route(rawValue: try row.text(5)) ?? .unknown, provider: try row.text(6), model: try row.text(7),
            isStreamed: try row.int64(8) != 0)
        record.usage = TokenUsage(
            input: Int(try row.int64(9)), output: Int(try row.int64(10)), cachedInput: Int(try row.int64(11)),
            cacheWrites: Int(try row.int64(12)), isEstimated: try row.int64(13) != 0)
        record.cost = try row.optionalInt64(14).map { Money(micros: $0) }
        record.priceVersion = try row.optionalText(15)
        record.temperature = try row.optionalDouble(16)
        record.topP = try row.optionalDouble(17)
        record.maxTokens = try row.optionalInt64(18).map { Int($0) }
        record.status = Int(try row.int64(19))
        record.errorCode = try row.optionalText(20)
        record.milliseconds = Int(try row.int64(21))
        record.masked = try MaskedCounts.counts(try row.text(22))
        record.foreignPlaceholders = Int(try row.int64(23))
        record.withheldInLinks = Int(try row.int64(24))
        return record
    }
}
