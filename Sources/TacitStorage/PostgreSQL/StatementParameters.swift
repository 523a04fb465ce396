import CLibPQ

/// One set of parameters as libpq takes them. Numbers go as text, whose type the server infers from the statement, so
/// that a prepared statement does not depend on the values it was first used with; blobs go as they are.
struct StatementParameters {
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    /// Throws `invalidValue` for a text with a NUL in it, which PostgreSQL has no place for.
    init(_ values: [Value]) throws {
        for value in values {
            let start = bytes.count
            switch value {
            case .int64(let number): bytes += Array(String(number).utf8)
            case .double(let number): bytes += Array(String(number).utf8)
            case .text(let text): bytes += Array(try text.withoutNUL().utf8)
            case .blob(let blob): bytes += blob
            case .null: break
            }
            starts.append(value == .null ? nil : start)
            lengths.append(Int32(bytes.count - start))
            if case .blob = value { formats.append(1) } else { formats.append(0) }
            bytes.append(0)
        }
    }

    /// The pointers are good during the call.
    func withPointers<T>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> T
    ) -> T {
        bytes.withUnsafeBytes { arena in
            let base = arena.bindMemory(to: CChar.self).baseAddress
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { pointers in
                body(Int32(starts.count), pointers.baseAddress, lengths, formats)
            }
        }
    }
}
