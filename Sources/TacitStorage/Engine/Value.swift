/// What a column can hold, in every driver.
package enum Value: Sendable, Equatable {
    case int64(Int64)
    case double(Double)
    case text(String)
    case blob([UInt8])
    case null

    package init(_ value: Int) { self = .int64(Int64(value)) }

    package init(_ value: Bool) { self = .int64(value ? 1 : 0) }

    package init(_ value: Int?) { self = value.map { .int64(Int64($0)) } ?? .null }

    package init(_ value: Double?) { self = value.map { .double($0) } ?? .null }

    package init(_ value: String?) { self = value.map { .text($0) } ?? .null }
}

/// One row of an answer. Columns are read by position; another type than expected throws `unexpectedRow`.
package struct Row: Sendable, Equatable {
    package let values: [Value]

    package init(_ values: [Value]) {
        self.values = values
    }

    package func int64(_ column: Int) throws -> Int64 { try required(optionalInt64(column)) }

    package func text(_ column: Int) throws -> String { try required(optionalText(column)) }

    package func blob(_ column: Int) throws -> [UInt8] {
        guard case .blob(let bytes) = try value(column) else { throw StorageError(.unexpectedRow) }
        return bytes
    }

    package func optionalInt64(_ column: Int) throws -> Int64? {
        switch try value(column) {
        case .int64(let number): number
        case .null: nil
        default: throw StorageError(.unexpectedRow)
        }
    }

    package func optionalText(_ column: Int) throws -> String? {
        switch try value(column) {
        case .text(let text): text
        case .null: nil
        default: throw StorageError(.unexpectedRow)
        }
    }

    package func optionalDouble(_ column: Int) throws -> Double? {
        switch try value(column) {
        case .double(let number): number
        case .int64(let number): Double(number)
        case .null: nil
        default: throw StorageError(.unexpectedRow)
        }
    }

    private func value(_ column: Int) throws -> Value {
        guard values.indices.contains(column) else { throw StorageError(.unexpectedRow) }
        return values[column]
    }

    private func required<T>(_ value: T?) throws -> T {
        guard let value else { throw StorageError(.unexpectedRow) }
        return value
    }
}

extension String {
    /// Itself. Throws `invalidValue` if there is a NUL in it: one engine would cut it off there, the other refuse it.
    func withoutNUL() throws -> String {
        if utf8.contains(0) { throw StorageError(.invalidValue) }
        return self
    }
}
