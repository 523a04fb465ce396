import TacitPrivacy
import Testing

@Suite("Connection strings and headers")
struct ConnectionTests {
    @Test(
        "A URL with a password is found whole",
        arguments: [
            "postgres://app:s3cret@db.example.com:5432/main",
            "mongodb+srv://u:p4ss@cluster.example.net/?retryWrites=true",
            "redis://:s3cret@192.0.2.1:6379/0",
            "https://bob:hunter2@example.com/path?x=1", "amqp://guest:gu3st@mq.example.com",
            "postgres://app:p@ss@db.example.com/main", "mysql://root:pa/ss@db.example.com/x",
        ])
    func urls(url: String) {
        for text in ["DSN=\(url) end", "\"\(url)\"", "see \(url)."] {
            #expect(masked(text, with: ConnectionStringRecognizer()) == ["CONNECTION_STRING \(url)"])
        }
    }

    @Test(
        "URLs without a password are left alone",
        arguments: [
            "https://example.com:8080/a@b", "https://example.com/path:x@y", "postgres://db.example.com/main",
            "ssh://git@example.com:22/repo", "postgres://app:${DB_PASSWORD}@db/main",
            "postgres://user:<password>@host/db", "https://user:xxxx@example.com", "http://example.com", "note://: a@b",
            "mailto:bob@example.com", "ratio 3://4 a@b",
        ])
    func negatives(text: String) {
        #expect(masked(text, with: ConnectionStringRecognizer()) == [])
    }

    @Test(
        "Credentials of a header or a command line are found",
        arguments: [
            ("Authorization: Bearer k3j4h5g6f7d8k3j4", "BEARER", "k3j4h5g6f7d8k3j4"),
            ("-H \"Authorization: Bearer abc123def\"", "BEARER", "abc123def"),
            ("use bearer k3j4h5g6f7d8k3j4 now", "BEARER", "k3j4h5g6f7d8k3j4"),
            ("Authorization: Basic Ym9iOmh1bnRlcjI=", "BASIC_AUTH", "Ym9iOmh1bnRlcjI="),
            ("Basic Ym9iOmh1bnRlcjI=", "BASIC_AUTH", "Ym9iOmh1bnRlcjI="),
            ("\"Authorization\": \"Token k3j4h5g6\"", "BEARER", "k3j4h5g6"),
            ("curl -u bob:hunter2 https://example.com", "PASSWORD", "bob:hunter2"),
        ])
    func headers(text: String, subtype: String, value: String) {
        #expect(masked(text, with: AuthorizationRecognizer()) == ["\(subtype) \(value)"])
    }

    @Test(
        "Words that headers also use are left alone",
        arguments: [
            "Basic training in 2024", "the bearer of this letter", "Bearer <token>", "Authorization: Bearer ${TOKEN}",
            "Authorization: Bearer YOUR_API_KEY_123", "authorization is required",
            "Authorization: required", "Basic instructions", "bearer authentication", "run -u 1000:1000",
            "Bearer xxxxxxxxxxxxxxxx",
        ])
    func otherWords(text: String) {
        #expect(masked(text, with: AuthorizationRecognizer()) == [])
    }
}
