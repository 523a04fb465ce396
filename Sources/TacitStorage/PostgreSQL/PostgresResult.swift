import CLibPQ

/// What the server answered to one command; freed with the last reference.
final class PostgresResult {
    private let raw: OpaquePointer

    init(_ raw: OpaquePointer) {
        self.raw = raw
    }

    deinit { PQclear(raw) }

    var status: ExecStatusType { PQresultStatus(raw) }

    /// Rows that a statement inserted, updated, deleted or gave.
    var changes: Int { PQcmdTuples(raw).flatMap { Int(String(cString: $0)) } ?? 0 }

    /// What was done, such as `COMMIT`.
    var tag: String { PQcmdStatus(raw).map { String(cString: $0) } ?? "" }

    /// `nil` if all went well. An error without a state is libpq's own: the connection is gone.
    var failure: (state: String?, code: StorageError.Code)? {
        switch status {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_PIPELINE_SYNC:
            return nil
        case PGRES_PIPELINE_ABORTED:
            return (nil, .aborted)
        case PGRES_FATAL_ERROR:
            // PG_DIAG_SQLSTATE, a macro that is a character.
            guard let state = PQresultErrorField(raw, Int32(UInt8(ascii: "C"))).map({ String(cString: $0) }) else {
                return (nil, .unavailable)
            }
            return (state, SQLState.code(state))
        default:
            return (nil, .other)
        }
    }

    /// The first column of the first row, of an answer in the text format.
    var text: String? {
        guard PQntuples(raw) > 0, PQnfields(raw) > 0, PQgetisnull(raw, 0, 0) == 0 else { return nil }
        return PQgetvalue(raw, 0, 0).map { String(cString: $0) }
    }

    /// Throws `unexpectedRow` for a column whose type the seam does not know.
    func rows() throws -> [Row] {
        let columns = PQnfields(raw)
        let types = (0..<columns).map { PQftype(raw, $0) }
        return try (0..<PQntuples(raw)).map { row in
            Row(
                try (0..<columns).map { column in
                    guard PQgetisnull(raw, row, column) == 0 else { return .null }
                    let bytes = UnsafeRawBufferPointer(
                        start: PQgetvalue(raw, row, column), count: Int(PQgetlength(raw, row, column)))
                    return try BinaryFormat.value(bytes, type: types[Int(column)])
                })
        }
    }
}
