import TacitCore
import TacitPrivacy
import Testing

@Suite("Wallet addresses")
struct WalletRecognizerTests {
    @Test(
        "are found by checksum or form, with their currency",
        arguments: [
            ("pay 1Mcaz87CcNhM7hvcahyWAmvsTDXBKsoZLi.", "1Mcaz87CcNhM7hvcahyWAmvsTDXBKsoZLi", "BITCOIN"),
            ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "BITCOIN"),
            ("(32JURrmT9spWX9ysaeRxB9KVG3JUwvzoNC)", "32JURrmT9spWX9ysaeRxB9KVG3JUwvzoNC", "BITCOIN"),
            ("bitcoin:moen48qVLxtFg48o3XrJjwYZEGqAzk7Njp", "moen48qVLxtFg48o3XrJjwYZEGqAzk7Njp", "BITCOIN"),
            ("2NBNm8sMRuk4ucXcBgAVz9MpkKxHaEPzCsS", "2NBNm8sMRuk4ucXcBgAVz9MpkKxHaEPzCsS", "BITCOIN"),
            (
                "an bc1qf9law5ad2jne86ltkcdcf0m7st8245f8vvu798,", "bc1qf9law5ad2jne86ltkcdcf0m7st8245f8vvu798",
                "BITCOIN"
            ),
            (
                "bc1pf9law5ad2jne86ltkcdcf0m7st8245f87yuva7vemp0sypqspq8sjl97sj",
                "bc1pf9law5ad2jne86ltkcdcf0m7st8245f87yuva7vemp0sypqspq8sjl97sj", "BITCOIN"
            ),
            (
                "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "BITCOIN"
            ),
            ("tb1qf9law5ad2jne86ltkcdcf0m7st8245f8x28d75", "tb1qf9law5ad2jne86ltkcdcf0m7st8245f8x28d75", "BITCOIN"),
            ("ltc1qf9law5ad2jne86ltkcdcf0m7st8245f8gsx6ah", "ltc1qf9law5ad2jne86ltkcdcf0m7st8245f8gsx6ah", "LITECOIN"),
            ("LVLuiadT4azcgHtSiz1CWpYD2wwbbgoJSk", "LVLuiadT4azcgHtSiz1CWpYD2wwbbgoJSk", "LITECOIN"),
            ("MWd9kaMjMkRKYzTgzM68KRnsHDJpRT5Y9f", "MWd9kaMjMkRKYzTgzM68KRnsHDJpRT5Y9f", "LITECOIN"),
            ("DE5u9KdoDRBAzKNNuvZAjJKDuExJhB5Kwn", "DE5u9KdoDRBAzKNNuvZAjJKDuExJhB5Kwn", "DOGECOIN"),
            ("TMBbjhiueQ6jegz4MTf6LBaKMC1gQ6qn8R", "TMBbjhiueQ6jegz4MTf6LBaKMC1gQ6qn8R", "TRON"),
            ("XkHFPnGY6xMYq7Z9wejdx7v36EtBosggb8", "XkHFPnGY6xMYq7Z9wejdx7v36EtBosggb8", "DASH"),
            (
                "0x00000000219ab540356cBB839Cbe05303d7705Fa", "0x00000000219ab540356cBB839Cbe05303d7705Fa", "ETHEREUM"
            ),
            (
                "eth:0xd8da6bf26964af9d7eed9e03e53415d37aa96045?", "0xd8da6bf26964af9d7eed9e03e53415d37aa96045",
                "ETHEREUM"
            ),
            (
                "4Geb9QfXhe5f1vXHcFDnXbvcXShxAFhAxaRp1jr5Bqe3Lr2uxJXfoyRnsUSotdV9yQ739YEHkUrhwLTZvRdPbeTeFzNk2wJ",
                "4Geb9QfXhe5f1vXHcFDnXbvcXShxAFhAxaRp1jr5Bqe3Lr2uxJXfoyRnsUSotdV9yQ739YEHkUrhwLTZvRdPbeTeFzNk2wJ",
                "MONERO"
            ),
            (
                "Solana wallet fjmBmxMbzdd7niEhvdJK85XwhX6Pt5TzA2KUrTx83fgq",
                "fjmBmxMbzdd7niEhvdJK85XwhX6Pt5TzA2KUrTx83fgq", "SOLANA"
            ),
            ("XRP: r3RneNcyJZG3L157fb3DTKgHAm3xNMQ9z", "r3RneNcyJZG3L157fb3DTKgHAm3xNMQ9z", "RIPPLE"),
        ])
    func finds(text: String, expected: String, currency: String) {
        let found = foundWithSubtype(WalletRecognizer(), in: text, from: 0.5)
        #expect(found.map(\.text) == [expected])
        #expect(found.map(\.subtype) == [currency])
    }

    @Test(
        "aren't seen with a wrong checksum, in hashes and other tokens",
        arguments: [
            "1Mcaz87CcNhM7hvcahyWAmvsTDXBKsoZLj", "32JURrmT9spWX9ysaeRxB9KVG3JUwvzoND",
            "bc1qf9law5ad2jne86ltkcdcf0m7st8245f8vvu799", "Bc1qf9law5ad2jne86ltkcdcf0m7st8245f8vvu798",
            "0x00000000219ab540356cBB839Cbe05303d7705F", "0x00000000219ab540356cBB839Cbe05303d7705Fab",
            "00000000219ab540356cBB839Cbe05303d7705Fa", "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "d41d8cd98f00b204e9800998ecf8427e",
            "fjmBmxMbzdd7niEhvdJK85XwhX6Pt5TzA2KUrTx83fgq", "r3RneNcyJZG3L157fb3DTKgHAm3xNMQ9z",
            "550e8400-e29b-41d4-a716-446655440000", "1234567890123456789012345678901234",
            "TMBbjhiueQ6jegz4MTf6LBaKMC1gQ6qn8",
            "internationalizationOfThings1", "1111111111111111111111111111111111", "bc1", "bc1q",
            "wallet Donaudampfschifffahrtsgesellschaft", "x1Mcaz87CcNhM7hvcahyWAmvsTDXBKsoZLi",
            "1Mcaz87CcNhM7hvcahyWAmvsTDXBKsoZLi_x", "0xZZ000000219ab540356cBB839Cbe05303d7705Fa",
            "ltc1qf9law5ad2jne86ltkcdcf0m7st8245f8gsx6aa", "addr1qqqqqqqqqqqqqqqqqqqqqqqqqq",
        ])
    func ignores(text: String) {
        #expect(found(WalletRecognizer(), in: text) == [])
    }

    @Test(
        "rest on SHA-256 as FIPS 180-4 has it",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func sha256(message: String, digest: String) {
        let hex = Array("0123456789abcdef")
        let text = SHA256.hash(Array(message.utf8)).flatMap { [hex[Int($0 >> 4)], hex[Int($0 & 15)]] }
        #expect(String(text) == digest)
    }
}
