import TacitPrivacy
import Testing

@Suite("API keys and tokens")
struct APIKeyTests {
    /// Prefixes apart from what follows, so that nothing here looks like a real key.
    struct Sample: Sendable, CustomTestStringConvertible {
        let prefix: String
        let subtype: String
        let count: Int
        var alphabet = Sample.alphanumeric
        var testDescription: String { prefix }

        static let alphanumeric = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"
        static let hex = "0123456789abcdef"
        static let capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ234567"
    }

    static let samples: [Sample] = [
        Sample(prefix: "sk-", subtype: "OPENAI_KEY", count: 48),
        Sample(prefix: "sk-proj-", subtype: "OPENAI_KEY", count: 80),
        Sample(prefix: "sk-ant-api03-", subtype: "ANTHROPIC_KEY", count: 95),
        Sample(prefix: "AKIA", subtype: "AWS_ACCESS_KEY", count: 16, alphabet: Sample.capitals),
        Sample(prefix: "ghp_", subtype: "GITHUB_TOKEN", count: 36),
        Sample(prefix: "gho_", subtype: "GITHUB_TOKEN", count: 36),
        Sample(prefix: "ghu_", subtype: "GITHUB_TOKEN", count: 36),
        Sample(prefix: "ghs_", subtype: "GITHUB_TOKEN", count: 36),
        Sample(prefix: "ghr_", subtype: "GITHUB_TOKEN", count: 36),
        Sample(prefix: "github_pat_", subtype: "GITHUB_TOKEN", count: 82),
        Sample(prefix: "glpat-", subtype: "GITLAB_TOKEN", count: 20),
        Sample(prefix: "xoxb-", subtype: "SLACK_TOKEN", count: 50),
        Sample(prefix: "hooks.slack.com/services/", subtype: "SLACK_WEBHOOK", count: 44),
        Sample(prefix: "sk_live_", subtype: "STRIPE_KEY", count: 24),
        Sample(prefix: "rk_test_", subtype: "STRIPE_KEY", count: 24),
        Sample(prefix: "AIza", subtype: "GOOGLE_API_KEY", count: 35),
        Sample(prefix: "ya29.", subtype: "GOOGLE_OAUTH", count: 80),
        Sample(prefix: "GOCSPX-", subtype: "GOOGLE_OAUTH", count: 28),
        Sample(prefix: "SG.", subtype: "SENDGRID", count: 66),
        Sample(prefix: "SK", subtype: "TWILIO", count: 32, alphabet: Sample.hex),
        Sample(prefix: "npm_", subtype: "NPM_TOKEN", count: 36),
        Sample(prefix: "pypi-", subtype: "PYPI_TOKEN", count: 120),
        Sample(prefix: "hf_", subtype: "HUGGINGFACE_TOKEN", count: 34),
        Sample(prefix: "dckr_pat_", subtype: "DOCKER_PAT", count: 27),
        Sample(prefix: "dop_v1_", subtype: "DIGITALOCEAN", count: 64, alphabet: Sample.hex),
        Sample(prefix: "shpat_", subtype: "SHOPIFY", count: 32, alphabet: Sample.hex),
        Sample(prefix: "key-", subtype: "MAILGUN", count: 32, alphabet: Sample.hex),
        Sample(prefix: "secret_", subtype: "NOTION", count: 43),
        Sample(prefix: "lin_api_", subtype: "LINEAR", count: 40),
        Sample(prefix: "dapi", subtype: "DATABRICKS", count: 32, alphabet: Sample.hex),
        Sample(prefix: "hvs.", subtype: "VAULT", count: 90),
        Sample(prefix: "AGE-SECRET-KEY-1", subtype: "AGE_KEY", count: 58, alphabet: Sample.capitals),
        Sample(prefix: "tct_live_", subtype: "TACIT_KEY", count: 49),
    ]

    @Test("A key is found whole, in prose, in quotes, in code and behind an escape", arguments: samples)
    func found(_ sample: Sample) {
        var numbers = Numbers(state: 3)
        for _ in 0..<20 {
            let key = sample.prefix + numbers.text(sample.count, of: sample.alphabet)
            for text in [
                "use \(key) please", "key=\"\(key)\"", "(\(key)).", "line\\n\(key)\\n", "\(key)", "?k=\(key)&x=1",
                "is \(key).",
            ] {
                #expect(masked(text, with: APIKeyRecognizer()) == ["\(sample.subtype) \(key)"])
            }
        }
    }

    @Test("The secret next to an AWS access key is found")
    func awsSecret() {
        var numbers = Numbers(state: 4)
        let key = "AKIA" + numbers.text(16, of: Sample.capitals)
        let secret = numbers.text(39, of: Sample.alphanumeric) + "7"
        #expect(
            masked("\(key), \(secret)\n", with: APIKeyRecognizer()) == [
                "AWS_ACCESS_KEY \(key)", "AWS_SECRET_KEY \(secret)",
            ])
    }

    @Test(
        "Words, names, placeholders and short forms are no keys",
        arguments: [
            "sk-learn and scikit-learn-intelex", "sk-your-api-key-goes-here-0000",
            "sk-" + String(repeating: "x", count: 48), "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "ghp_short", "AKIA", "SK and AC circuits",
            "npm_config_registry=https://registry.example.com", "npm_lifecycle_event is set here",
            "hf_hub_download(repo_id)", "key-value pairs", "secret_santa_list_for_the_office_party_next_week",
            "pk_test_",
            "SG.com is a site", "tct_live_",
            "task-0123456789abcdef0123456789", "disk-" + "a1b2c3d4e5f6a7b8c9d0", "eyJ", "the pypi-server", "glpat-",
            "dapi",
            "xoxb-", "AIza", "https://hooks.slack.com/services/",
        ])
    func negatives(text: String) {
        #expect(masked(text, with: APIKeyRecognizer()) == [])
    }

    private static let header = "eyJ" + "hbGciOiJub25lIiwidHlwIjoiSldUIn0"
    private static let payload = "eyJ" + "zdWIiOiJleGFtcGxlIiwibiI6MX0"

    @Test(
        "A JSON web token is found whole: signed, unsigned, cut off, encrypted",
        arguments: [
            "\(header).\(payload).c2lnbmF0dXJlLWhlcmU", "\(header).\(payload).", "\(header).\(payload)",
            "\(header).a2V5a2V5a2V5a2V5a2V5.aXZpdml2.Y2lwaGVydGV4dA.dGFn",
        ])
    func jwt(token: String) {
        #expect(masked("t=\(token) x", with: JWTRecognizer()) == ["JWT \(token)"])
        #expect(masked("\"\(token)\"", with: JWTRecognizer()) == ["JWT \(token)"])
    }

    @Test(
        "What only starts like a JSON web token is none",
        arguments: [
            "eyJ", "eyJ.eyJ.eyJ", "eyJhbGciOiJub25lIn0", "heyJude.and.others", "\(header).x.y", "keyJ\(header)",
            "www.eyjafjallajokull.example.com",
        ])
    func noJWT(text: String) {
        #expect(masked(text, with: JWTRecognizer()) == [])
    }

    @Test("Bot tokens are known by their form")
    func bots() {
        var numbers = Numbers(state: 5)
        let telegram = "123456789:" + "AA" + numbers.text(33, of: Sample.alphanumeric)
        let discord =
            "M" + numbers.text(23, of: Sample.alphanumeric) + ".Gx9-_k." + numbers.text(38, of: Sample.alphanumeric)
        #expect(masked("bot \(telegram) ok", with: BotTokenRecognizer()) == ["TELEGRAM_BOT \(telegram)"])
        #expect(masked("/bot\(telegram)/getMe", with: BotTokenRecognizer()) == ["TELEGRAM_BOT \(telegram)"])
        #expect(masked("bot \(discord) ok", with: BotTokenRecognizer()) == ["DISCORD \(discord)"])
        #expect(masked("at 12345678:90 or 123456789:short, a.b.c", with: BotTokenRecognizer()) == [])
    }
}
