import TacitWire
import Testing

func parse(_ text: String) throws -> JSONDocument {
    try JSONParser.parse(Array(text.utf8))
}

/// The error of text that isn't JSON.
func failure(_ bytes: [UInt8]) -> JSONError? {
    do {
        _ = try JSONParser.parse(bytes)
        return nil
    } catch {
        return error
    }
}

func string(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
}

/// The bytes after the changes, which must fit together.
func applied(_ splices: [Splice], to document: JSONDocument) throws -> String {
    string(try #require(Splice.apply(splices, to: document.bytes)))
}
