import Foundation

/// The forms in which a value may lie somewhere: as it is, escaped, encoded; whole, or only its beginning or end.
///
/// Every form is made of the first and of the last 16 characters: what holds the whole value holds both.
package enum CanaryForms {
    package static let pieceLength = 16

    static func all(of text: String) -> [[UInt8]] {
        let scalars = Array(text.unicodeScalars)
        let pieces = [scalars.prefix(pieceLength), scalars.suffix(pieceLength)].map { piece in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: piece)
            return String(view)
        }
        var seen = Set<[UInt8]>()
        return pieces.flatMap(forms).filter { $0.count >= 8 && seen.insert($0).inserted }
    }

    private static func forms(_ piece: String) -> [[UInt8]] {
        let raw = Array(piece.utf8)
        var forms = [raw, jsonEscaped(piece, digits: hexDigits), jsonEscaped(piece, digits: upperHexDigits)]
        forms += [hex(raw, hexDigits), hex(raw, upperHexDigits)]
        forms += [utf16(piece, isLittle: true), utf16(piece, isLittle: false)]
        forms += [percent(raw, upperHexDigits, blank: "%20"), percent(raw, hexDigits, blank: "%20")]
        forms += [percent(raw, upperHexDigits, blank: "+")]
        forms += (0..<3).flatMap { alignment in base64(raw, alignment: alignment) }
        return forms
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
    private static let upperHexDigits = Array("0123456789ABCDEF".utf8)

    /// With everything escaped that some encoder escapes.
    private static func jsonEscaped(_ piece: String, digits: [UInt8]) -> [UInt8] {
        piece.utf16.flatMap { unit -> [UInt8] in
            switch unit {
            case 0x22, 0x5C, 0x2F: return [0x5C, UInt8(unit)]
            case 0x20...0x7E: return [UInt8(unit)]
            default: return Array("\\u".utf8) + (0..<4).reversed().map { digits[Int(unit >> ($0 * 4)) & 15] }
            }
        }
    }

    private static func hex(_ bytes: [UInt8], _ digits: [UInt8]) -> [UInt8] {
        bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    }

    private static func utf16(_ piece: String, isLittle: Bool) -> [UInt8] {
        piece.utf16.flatMap { unit in
            let bytes = [UInt8(unit & 255), UInt8(unit >> 8)]
            return isLittle ? bytes : bytes.reversed()
        }
    }

    /// RFC 3986, section 2: everything but the unreserved characters.
    private static func percent(_ bytes: [UInt8], _ digits: [UInt8], blank: String) -> [UInt8] {
        bytes.flatMap { byte -> [UInt8] in
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E: return [byte]
            case 0x20: return Array(blank.utf8)
            default: return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }

    /// The characters that only these bytes decide, where `alignment` unknown bytes stand before them; in both alphabets.
    private static func base64(_ bytes: [UInt8], alignment: Int) -> [[UInt8]] {
        let text = Array(Data([UInt8](repeating: 0, count: alignment) + bytes).base64EncodedString().utf8)
        let start = (alignment * 8 + 5) / 6
        let end = (alignment + bytes.count) * 8 / 6
        let sure = Array(text[start..<end])
        let forURLs = sure.map {
            $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0
        }
        return [sure, forURLs]
    }
}
