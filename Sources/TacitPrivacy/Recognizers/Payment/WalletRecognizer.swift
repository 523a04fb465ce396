import TacitCore

/// Addresses of cryptocurrency wallets: Bitcoin, Litecoin, Dogecoin, Tron and Dash by their checksum (base58check,
/// bech32), Ethereum by its form, Monero, Ripple and Solana by form and context.
public struct WalletRecognizer: Recognizer {
    public let name = "wallet"
    public let needs: ByteTraits = .digit

    private let words = ContextWords([
        "wallet", "wallets", "*wallet", "crypto*", "krypto*", "monero", "xmr", "ripple", "xrp", "solana", "sol", "btc",
        "bitcoin", "coin", "coins", "cartera", "portefeuille", "portafoglio", "carteira",
    ])
    /// Longest address taken: a Monero integrated one.
    ///
    /// Cardano's reach 108.
    private let longest = 108

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        var offset = 0
        let marks = text.marks
        let word = { (block: Int) in
            marks.bits(.alphanumeric, block) | marks.bits(.underscore, block) | marks.bits(.beyondASCII, block)
        }
        let start = { (block: Int) in
            let starts =
                marks.bits(.opening, block)
                & ~(marks.bits(.underscore, block, before: 1) | marks.bits(.beyondASCII, block, before: 1))
            return starts & runs(of: 25, word(block), then: word(block + 1))
        }
        while let start = marks.next(from: offset, in: start) {
            offset = start
            while offset < text.count, text.bytes[offset].isWord { offset += 1 }
            guard 25...longest ~= offset - start, let match = wallet(start..<offset, in: text) else { continue }
            findings.append(
                Finding(
                    range: start..<offset, kind: .wallet, subtype: match.subtype, score: match.score, recognizer: name))
        }
    }

    private func wallet(_ range: Range<Int>, in text: ScanText) -> (subtype: String, score: Float)? {
        let characters = text.bytes[range]
        let first = text.bytes[range.lowerBound]
        if first == UInt8(ascii: "0") { return isEthereum(characters) ? ("ETHEREUM", 0.7) : nil }
        if range.count <= 35, let version = WalletChecksums.base58CheckVersion(characters) {
            return currency(ofVersion: version).map { ($0, 1) }
        }
        if let currency = bech32Currency(Array(characters)) { return (currency, 1) }
        guard characters.allSatisfy(WalletChecksums.isBase58), characters.contains(where: { $0.isDigit }) else {
            return nil
        }
        let inContext = words.occurs(near: range, before: 40, after: 20, in: text)
        switch (first, range.count) {
        case (UInt8(ascii: "4"), 95), (UInt8(ascii: "8"), 95), (UInt8(ascii: "4"), 106):
            return ("MONERO", inContext ? 0.9 : 0.6)
        case (UInt8(ascii: "r"), 25...35): return inContext ? ("RIPPLE", 0.7) : nil
        case (_, 32...44): return inContext && isMixed(characters) ? ("SOLANA", 0.6) : nil
        default: return nil
        }
    }

    private func isEthereum(_ characters: ArraySlice<UInt8>) -> Bool {
        characters.count == 42 && characters[characters.startIndex + 1] == UInt8(ascii: "x")
            && characters.dropFirst(2).allSatisfy { $0.isHex }
    }

    private func isMixed(_ characters: ArraySlice<UInt8>) -> Bool {
        characters.contains { $0.isUpper } && characters.contains { $0.isLower }
    }

    /// Main networks, and Bitcoin's test network.
    private func currency(ofVersion version: UInt8) -> String? {
        switch version {
        case 0x00, 0x05, 0x6F, 0xC4: "BITCOIN"
        case 0x30, 0x32: "LITECOIN"
        case 0x1E, 0x16: "DOGECOIN"
        case 0x41: "TRON"
        case 0x4C, 0x10: "DASH"
        default: nil
        }
    }

    private func bech32Currency(_ characters: [UInt8]) -> String? {
        guard !characters.contains(where: { $0.isUpper }) || !characters.contains(where: { $0.isLower }),
            let separator = characters.prefix(6).firstIndex(of: UInt8(ascii: "1"))
        else { return nil }
        let currency: String
        switch String(decoding: characters[..<separator].map(\.lowered), as: UTF8.self) {
        case "bc", "tb": currency = "BITCOIN"
        case "ltc": currency = "LITECOIN"
        case "addr": currency = "CARDANO"
        default: return nil
        }
        return WalletChecksums.bech32(characters, separator: separator) ? currency : nil
    }
}
