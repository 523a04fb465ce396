/// A text in another case, byte for byte as long: people write in small letters, forms in capitals.
package enum CaseVariants {
    package static func small(_ text: [UInt8]) -> [UInt8] { mapped(text) { $0.properties.lowercaseMapping } }
    package static func capitals(_ text: [UInt8]) -> [UInt8] { mapped(text) { $0.properties.uppercaseMapping } }

    /// Letters whose other case has another length stay, so that offsets hold.
    private static func mapped(_ text: [UInt8], _ mapping: (Unicode.Scalar) -> String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            let other = mapping(scalar)
            if other.utf8.count == UTF8.width(scalar) {
                result += other.utf8
            } else {
                result += String(Character(scalar)).utf8
            }
        }
        return result
    }
}
