import TacitWire

/// The names in a provider's list of models (`data[].id` in both dialects).
///
/// What doesn't look like a name is left out: these come from outside and are shown.
package enum ModelNames {
    package static let maximum = 2000
    package static let maximumLength = 200

    /// In the order of the list; `nil` if it isn't one.
    package static func parse(_ body: [UInt8]) -> [String]? {
        guard let document = try? JSONParser.parse(body), let data = document.member(JSONDocument.root, "data"),
            document.kind(data) == .array
        else { return nil }
        var names: [String] = []
        for model in document.children(data) {
            guard names.count < maximum else { break }
            if let id = document.member(model, "id"), let name = document.string(id), isName(name) {
                names.append(String(decoding: name, as: UTF8.self))
            }
        }
        return names
    }

    private static func isName(_ bytes: [UInt8]) -> Bool {
        1...maximumLength ~= bytes.count
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default:
                    "._:/@-".utf8.contains(byte)
                }
            }
    }
}
