/// The five characters by which PostgreSQL names what went wrong (documentation, appendix A), and what is made of them.
/// Nothing else of an error's text is ever read, but for two words of libpq's own about a connection that failed.
package enum SQLState {
    package static func code(_ state: String) -> StorageError.Code {
        exact[state] ?? classes[String(state.prefix(2))] ?? .other
    }

    /// Reads why a connection failed from libpq's message, whose server part is reduced to `FATAL:  28P01`
    /// (`PQERRORS_SQLSTATE`).
    static func code(ofConnectionMessage message: String) -> StorageError.Code {
        for line in message.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let last = words.last, words.dropLast().last == "FATAL:", isState(last) else { continue }
            return code(String(last))
        }
        if message.contains("SSL") || message.contains("certificate") { return .tls }
        return message.contains("password") ? .refused : .unavailable
    }

    /// After this the server has closed the connection, or is about to.
    static func endsConnection(_ state: String) -> Bool {
        state.hasPrefix("57P") || state.hasPrefix("08") || state == "25P03" || state == "26000"
    }

    private static func isState(_ text: Substring) -> Bool {
        text.utf8.count == 5 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 <= 0x5a }
    }

    private static let exact: [String: StorageError.Code] = [
        "25006": .readOnly, "25P02": .aborted, "25P03": .timeout,
        "40003": .commitUnknown, "42501": .permission,
        "53100": .full, "53200": .noMemory,
        // Statement time-outs cancel; nobody else does.
        "57014": .timeout,
        "XX001": .corrupt, "XX002": .corrupt,
    ]

    private static let classes: [String: StorageError.Code] = [
        "08": .unavailable, "0A": .error, "0B": .error, "21": .error, "22": .invalidValue, "23": .constraint,
        "25": .misuse, "26": .error, "28": .refused, "2D": .misuse, "34": .error, "3B": .error, "3D": .cannotOpen,
        "3F": .error, "40": .conflict, "42": .error, "44": .constraint, "53": .busy, "54": .tooBig, "55": .busy,
        "57": .unavailable, "58": .inputOutput, "F0": .cannotOpen,
    ]
}
