import TacitPrivacy
import Testing

@Suite("Credentials")
struct CredentialTests {
    private static let recognizer = CredentialRecognizer()

    @Test(
        "The value behind the words is found, and only the value",
        arguments: [
            ("password: hunter22", "PASSWORD", "hunter22"), ("Password: letmein", "PASSWORD", "letmein"),
            ("my password is Tr0ub4dor&3, ok?", "PASSWORD", "Tr0ub4dor&3"),
            ("pwd=s3cret!;", "PASSWORD", "s3cret!"), ("passwd = \"correct horse\"", "PASSWORD", "correct horse"),
            ("Passwort: Sommer2023!", "PASSWORD", "Sommer2023!"),
            ("Das Passwort lautet Blume-77.", "PASSWORD", "Blume-77"), ("Kennwort = Ab12cd", "PASSWORD", "Ab12cd"),
            ("contraseña: gato1234", "PASSWORD", "gato1234"),
            ("la clave es Sol#2024", "PASSWORD", "Sol#2024"), ("mot de passe : Chat99", "PASSWORD", "Chat99"),
            ("parola d'ordine: gatto7", "PASSWORD", "gatto7"),
            ("**Password:** `x9Kd!`", "PASSWORD", "x9Kd!"), ("Password for bob is pa55word", "PASSWORD", "pa55word"),
            ("DB_PASSWORD=pa55-w0rd", "PASSWORD", "pa55-w0rd"),
            ("Server=db;User Id=sa;Password=P@ss;w", "PASSWORD", "P@ss"),
            ("{\"password\":\"a\\\"b1\"}", "PASSWORD", "a\\\"b1"), ("\"password\": \"p4ss\"", "PASSWORD", "p4ss"),
            ("?user=a&password=abc123&x=1", "PASSWORD", "abc123"), ("wachtwoord: fiets12", "PASSWORD", "fiets12"),
            ("senha: gato99", "PASSWORD", "gato99"),
            ("PIN: 1234", "PIN", "1234"), ("meine PIN ist 4711", "PIN", "4711"), ("CVV 123", "CARD_CODE", "123"),
            ("cvc: 4321", "CARD_CODE", "4321"),
            ("OTP 482913", "ONE_TIME_CODE", "482913"), ("Your one-time code is 482913.", "ONE_TIME_CODE", "482913"),
            ("TAN: 193847", "ONE_TIME_CODE", "193847"),
            ("482913 is your verification code", "ONE_TIME_CODE", "482913"),
            ("code de vérification : 482 913", "ONE_TIME_CODE", "482 913"),
            ("Bestätigungscode: G-482913", "ONE_TIME_CODE", "G-482913"),
            ("API_KEY=\"a1b2c3d4e5f6\"", "API_KEY", "a1b2c3d4e5f6"),
            ("client_secret: 9f8e7d6c5b4a", "API_KEY", "9f8e7d6c5b4a"),
            ("export STRIPE_SECRET=q7w8e9r0t1y2", "API_KEY", "q7w8e9r0t1y2"),
            ("token: \"k3j4h5g6f7d8\"", "API_KEY", "k3j4h5g6f7d8"),
            ("x-api-key: k3j4h5g6f7d8", "API_KEY", "k3j4h5g6f7d8"),
            ("SECRET_KEY_BASE=k3j4h5g6f7d8", "API_KEY", "k3j4h5g6f7d8"),
            ("aws_secret_access_key = k3j4h5g6f7d8/K3J4+h5g6", "AWS_SECRET_KEY", "k3j4h5g6f7d8/K3J4+h5g6"),
            ("AccountKey=k3j4h5g6f7d8k3j4h5g6f7d8k3j4h5g6f7d8==;", "AZURE", "k3j4h5g6f7d8k3j4h5g6f7d8k3j4h5g6f7d8=="),
        ])
    func found(text: String, subtype: String, value: String) {
        #expect(masked(text, with: Self.recognizer) == ["\(subtype) \(value)"])
    }

    @Test(
        "A label names the credential",
        arguments: [
            ("password", "hunter", "PASSWORD"), ("user_password", "abc123", "PASSWORD"),
            ("api_key", "a1b2c3d4e5f6", "API_KEY"),
            ("client_secret", "9f8e7d6c5b4a", "API_KEY"), ("access_token", "k3j4h5g6f7d8", "API_KEY"),
            ("pin", "1234", "PIN"), ("cvv", "123", "CARD_CODE"),
            ("otp", "482913", "ONE_TIME_CODE"),
        ])
    func labels(label: String, text: String, subtype: String) {
        #expect(masked(text, label: label, with: Self.recognizer) == ["\(subtype) \(text)"])
    }

    @Test(
        "Labels of captions and of numbers are no credentials",
        arguments: [
            ("password", "Password"), ("password", "Forgot your password?"), ("password", "required"),
            ("token", "hello"),
            ("tokens", "1200"), ("token", "500"),
            ("password_hint", "Your first pet"), ("api_key", "${API_KEY}"), ("secret", "<your-secret>"),
            ("pin", "board"),
        ])
    func otherLabels(label: String, text: String) {
        #expect(masked(text, label: label, with: Self.recognizer) == [])
    }

    @Test(
        "Prose, code and placeholders are no credentials",
        arguments: [
            "password reset", "I forgot my password.", "password must be at least 8 characters",
            "the password is wrong",
            "Your password is too short",
            "password is required", "Password: required", "Password: at least 8 characters",
            "Password: 8-20 characters",
            "token count: 500", "token: 500",
            "max_tokens: 4096", "secret santa", "the secret is out", "secret: none", "password = getPassword()",
            "os.environ[\"API_KEY\"]", "API_KEY=os.environ[\"API_KEY\"]",
            "${PASSWORD}", "password=${PASSWORD}", "password: {{ db_password }}", "api_key: <your-api-key>",
            "API_KEY=your-api-key-123", "password: xxxx",
            "password: ********", "password: ••••••••", "pwd", "cd $(pwd)", "password = config.password",
            "password: string", "password: String;", "\"password\": null",
            "const token = req.headers.authorization;", "token = user.token", "if (password == other) {",
            "password: true",
            "api key: https://example.com/keys/2024",
            "secret=/run/secrets/db_password", "the PIN is four digits", "pinned 1234 posts", "PIN: 12",
            "CVV is the 3-digit code", "a tan 2020 Ford", "OTP is sent by SMS",
            "verification code was sent", "palabras clave: tumor2 renal", "Password manager 1Password",
            "clave: importante para todos", "password: [[SECRET_1]]",
            "Enter password:", "Password:\nEmail: bob", "token_type: bearer", "passport: 12",
            "author: token economy 2024",
            "API_KEY=%API_KEY%", "$password = $row",
            "password = user_password", "passwords: 3", "key: value123", "secretary: anna12345",
        ])
    func negatives(text: String) {
        #expect(masked(text, with: Self.recognizer) == [])
    }
}
