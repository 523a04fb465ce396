import ArgumentParser
import TacitConnectors
import TacitWire

/// `NAME=DIALECT:URL`.
struct ProviderArgument {
    let name: String
    let dialect: Dialect
    let url: String

    init(_ text: String) throws {
        guard let equals = text.firstIndex(of: "="),
            let colon = text[equals...].firstIndex(of: ":"), text.index(after: colon) < text.endIndex
        else {
            throw ValidationError(
                "--provider: write NAME=DIALECT:URL, for example openai=openai:https://api.openai.com/v1")
        }
        name = String(text[..<equals])
        let allowed = name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
                || byte == 0x5F
        }
        guard !name.isEmpty, name.utf8.count <= 64, allowed, name != "loopback" else {
            throw ValidationError(
                "--provider: the name may hold letters, digits, - and _, at most 64; `loopback` is built in")
        }
        guard let dialect = Dialect(rawValue: String(text[text.index(after: equals)..<colon])) else {
            let known = Dialect.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--provider \(name): unknown dialect; known are \(known)")
        }
        self.dialect = dialect
        url = String(text[text.index(after: colon)...])
    }

    /// The variable that holds the provider's credential.
    var credentialVariable: String {
        let upper = name.uppercased().utf8.map { byte in
            (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) ? byte : 0x5F
        }
        return "TACIT_" + String(decoding: upper, as: UTF8.self) + "_KEY"
    }
}
