/// The head of an HTTP/1.1 message, as far as the proof reads it.
struct ProofHead {
    let firstLine: String
    /// Lower-case names, values without blanks round them.
    let fields: [(name: String, value: String)]
    /// Bytes, with the empty line.
    let length: Int

    /// `nil` while it isn't complete.
    init?(of bytes: [UInt8]) {
        let end: [UInt8] = [13, 10, 13, 10]
        guard bytes.count >= 4,
            let start = (0...(bytes.count - 4)).first(where: {
                bytes[$0] == 13 && bytes[$0..<($0 + 4)].elementsEqual(end)
            })
        else { return nil }
        length = start + 4
        let lines = String(decoding: bytes[..<start], as: UTF8.self).split(separator: "\r\n")
        firstLine = lines.first.map(String.init) ?? ""
        fields = lines.dropFirst().map { line in
            let name = line.prefix { $0 != ":" }
            let value = line.dropFirst(name.count + 1)
            return (name.lowercased(), String(value.drop { $0 == " " }))
        }
    }

    func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    var contentLength: Int? { value("content-length").flatMap { Int($0) } }
}
