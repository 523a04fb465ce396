/// The keyed form of a placeholder's number: seven characters that carry 35 bits of a keyed hash, and a check character.
///
/// The alphabet has no 0, 1, I and O, which are read for one another. The check character is Luhn's over 32 characters
/// (ISO/IEC 7812-1 annex B, generalised): one wrong character is always noticed, two that changed places nearly always.
/// Two values of one tenant share a tag with a chance of one in 2³⁵; within an exchange they never do.
enum KeyedTag {
    static let length = 8
    static let codeBits = 35

    private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
    private static let values: [UInt8] = (0...255).map { byte in
        UInt8(alphabet.firstIndex(of: UInt8(byte)) ?? 255)
    }

    static func code(of hash: UInt64) -> UInt64 { hash >> UInt64(64 - codeBits) }

    static func spelling(of code: UInt64) -> [UInt8] {
        let values = (0..<length - 1).map { Int(code >> UInt64(5 * (length - 2 - $0)) & 31) }
        return (values + [check(values)]).map { alphabet[$0] }
    }

    /// The code that eight characters spell, in either case; `nil` if the check character is wrong.
    static func code(spelledBy characters: some Collection<UInt8>) -> UInt64? {
        guard characters.count == length else { return nil }
        var values: [Int] = []
        for character in characters {
            let value = self.values[Int(character.isLower ? character & 0xDF : character)]
            guard value < 32 else { return nil }
            values.append(Int(value))
        }
        guard let last = values.popLast(), last == check(values) else { return nil }
        return values.reduce(0) { $0 << 5 | UInt64($1) }
    }

    private static func check(_ values: [Int]) -> Int {
        var sum = 0
        for (index, value) in values.reversed().enumerated() {
            let product = index & 1 == 0 ? 2 * value : value
            sum += product >> 5 + product & 31
        }
        return (32 - sum % 32) % 32
    }
}
