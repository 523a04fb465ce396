import CLibPQ

/// Values as PostgreSQL sends them in its binary format: numbers big-endian.
enum BinaryFormat {
    /// Types by their numbers in `pg_type.dat`.
    static func value(_ bytes: UnsafeRawBufferPointer, type: Oid) throws -> Value {
        switch type {
        case 16, 20, 21, 23:  // BOOLEAN, BIGINT, SMALLINT, INTEGER
            .int64(try integer(bytes))
        case 700:  // REAL
            .double(Double(Float(bitPattern: try bits(bytes))))
        case 701:  // DOUBLE PRECISION
            .double(Double(bitPattern: try bits(bytes)))
        case 17:  // BYTEA
            .blob(Array(bytes))
        case 19, 25, 705, 1042, 1043:  // name, TEXT, a bare literal, CHAR, VARCHAR
            .text(String(decoding: bytes, as: UTF8.self))
        case 1700:  // NUMERIC, as which sums of BIGINT come
            .int64(try wholeNumeric(bytes))
        case 2278:  // void
            .null
        default:
            throw StorageError(.unexpectedRow)
        }
    }

    /// A NUMERIC that is a whole number of 64 bits; throws for any other, "not a number" and the infinities included.
    ///
    /// Four 16-bit numbers (digits, weight, sign, scale), then digits to base 10 000 (`numeric_send`).
    private static func wholeNumeric(_ bytes: UnsafeRawBufferPointer) throws -> Int64 {
        let words = try stride(from: 0, to: bytes.count, by: 2).map { offset -> UInt16 in
            try bits(UnsafeRawBufferPointer(rebasing: bytes[offset..<min(offset + 2, bytes.count)]))
        }
        guard words.count >= 4, words.count == 4 + Int(words[0]), words[2] == 0 || words[2] == 0x4000 else {
            throw StorageError(.unexpectedRow)
        }
        let (weight, sign) = (Int(Int16(bitPattern: words[1])), words[2] == 0 ? Int64(1) : -1)
        var number: Int64 = 0
        for place in 0..<max(words.count - 4, weight + 1) {
            let digit = place + 4 < words.count ? Int64(words[place + 4]) : 0
            // Behind the point only zeros.
            guard place <= weight else {
                if digit == 0 { continue }
                throw StorageError(.unexpectedRow)
            }
            let (product, overflows) = number.multipliedReportingOverflow(by: 10_000)
            let (sum, overflowsToo) = product.addingReportingOverflow(sign * digit)
            guard !overflows, !overflowsToo else { throw StorageError(.unexpectedRow) }
            number = sum
        }
        return number
    }

    private static func integer(_ bytes: UnsafeRawBufferPointer) throws -> Int64 {
        switch bytes.count {
        case 1: Int64(bytes[0])
        case 2: Int64(Int16(bitPattern: try bits(bytes)))
        case 4: Int64(Int32(bitPattern: try bits(bytes)))
        default: Int64(bitPattern: try bits(bytes))
        }
    }

    private static func bits<Bits: FixedWidthInteger & UnsignedInteger>(_ bytes: UnsafeRawBufferPointer) throws -> Bits
    {
        guard bytes.count == Bits.bitWidth / 8 else { throw StorageError(.unexpectedRow) }
        return bytes.reduce(0) { $0 << 8 | Bits($1) }
    }
}
