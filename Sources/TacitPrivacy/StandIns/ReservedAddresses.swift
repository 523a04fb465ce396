/// Addresses of networks that are kept for documentation.
enum ReservedAddresses {
    /// RFC 5737, section 3.
    private static let networks = ["192.0.2.", "198.51.100.", "203.0.113."].map { Array($0.utf8) }

    /// RFC 5737 for IPv4, RFC 3849 (`2001:db8::/32`) for IPv6; `nil` for one with a zone or a port.
    static func ip(like real: [UInt8], _ draws: inout Draws) -> [UInt8]? {
        let text = ScanText(real)
        if IPv4.length(at: 0, in: text) == real.count {
            return networks[draws.next(below: 3)] + Array(String(1 + draws.next(below: 254)).utf8)
        }
        guard let address = IPv6(0, real.count, in: text), address.length == real.count else { return nil }
        let groups = (0..<2).map { _ in String(0x1000 + draws.next(below: 0xF000), radix: 16) }
        let spelling = "2001:db8:" + groups[0] + "::" + groups[1]
        return Array((real.contains(where: \.isUpper) ? spelling.uppercased() : spelling).utf8)
    }

    /// 00-00-5E-00-53-00 to -FF (RFC 9542, section 2.1.2), grouped alike; `nil` for one of 64 bits.
    static func mac(like real: [UInt8], _ draws: inout Draws) -> [UInt8]? {
        guard real.count(where: \.isAlphanumeric) == 12 else { return nil }
        let last = String(0x100 + draws.next(below: 256), radix: 16).dropFirst()
        var rest = Array(("00005e0053" + last).utf8)[...]
        let isUpper = real.contains(where: \.isUpper)
        return real.map { byte in
            guard byte.isAlphanumeric else { return byte }
            let digit = rest.removeFirst()
            return isUpper && digit.isLower ? digit & 0xDF : digit
        }
    }
}
