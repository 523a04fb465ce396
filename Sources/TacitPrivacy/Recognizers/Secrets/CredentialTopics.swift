/// Words that announce a secret, by what must follow them.
struct CredentialTopics: OptionSet {
    let rawValue: UInt64

    static let password = CredentialTopics(rawValue: 1 << 0)
    static let pin = CredentialTopics(rawValue: 1 << 1)
    /// Card verification value: three or four digits.
    static let cardCode = CredentialTopics(rawValue: 1 << 2)
    /// Codes that hold once: four to eight digits.
    static let oneTimeCode = CredentialTopics(rawValue: 1 << 3)
    /// Keys and tokens: what follows must look random.
    static let key = CredentialTopics(rawValue: 1 << 4)
    static let awsSecret = CredentialTopics(rawValue: 1 << 5)
    static let azureKey = CredentialTopics(rawValue: 1 << 6)
    /// Phrases that end in such a word and mean something else ("palabras clave": keywords).
    static let none = CredentialTopics(rawValue: 1 << 63)

    static let phrases = PhraseTable(
        passwords.map { (phrase: $0, value: password.rawValue) } + pins.map { (phrase: $0, value: pin.rawValue) }
            + cardCodes.map { (phrase: $0, value: cardCode.rawValue) }
            + oneTimeCodes.map { (phrase: $0, value: oneTimeCode.rawValue) }
            + keys.map { (phrase: $0, value: key.rawValue) }
            + awsSecrets.map { (phrase: $0, value: awsSecret.rawValue) }
            + azureKeys.map { (phrase: $0, value: azureKey.rawValue) }
            + others.map { (phrase: $0, value: none.rawValue) })

    private static let passwords = [
        "password", "passwords", "passwd", "pwd", "passwort", "kennwort", "contrasena", "clave", "clave de acceso",
        "mot de passe", "mdp", "parola d'ordine",
        "wachtwoord", "senha", "palavra passe", "haslo", "losenord", "adgangskode", "passord", "salasana", "heslo",
        "jelszo", "parola",
        "passphrase", "pass phrase", "pw", "passcode", "user password", "userpassword", "db password", "dbpassword",
        "master password",
        "pass", "pgpassword", "zugangscode", "login password", "temporary password", "wifi password", "wlan passwort",
        "db pass", "dbpass", "credential",
        "userpass", "kata sandi", "sifre", "lozinka",
    ]
    private static let pins = [
        "pin", "pin code", "pincode", "pin number", "pin nummer", "pin nr", "geheimzahl", "code pin", "codigo pin",
        "codice pin", "card pin",
    ]
    private static let cardCodes = [
        "cvv", "cvv2", "cvc", "cvc2", "cvn", "csc", "cvv code", "cvc code", "cvv number", "cvc number",
        "card verification", "kartenprufnummer", "prufziffer", "prufnummer",
        "card security code", "cryptogramme", "cryptogramme visuel", "code cvv", "codigo cvv", "codice cvv",
    ]
    private static let oneTimeCodes = [
        "otp", "otp code", "one time code", "one time password", "one time passcode", "one time pin",
        "verification code", "authentication code", "auth code", "login code", "2fa code",
        "mfa code", "security code", "access code", "sign in code", "tan", "mtan", "sms tan", "bestatigungscode",
        "sicherheitscode", "verifizierungscode",
        "einmalpasswort", "einmalcode", "codigo de verificacion", "codigo de seguridad", "code de verification",
        "code de securite", "code de confirmation",
        "codice di verifica", "codice di sicurezza", "codice otp", "verificatiecode", "codigo de verificacao",
        "codigo de seguranca", "kod weryfikacyjny",
        "confirmation code", "codigo de confirmacion", "recovery code", "backup code", "activation code",
    ]
    private static let keys = [
        "secret", "api key", "apikey", "api keys", "api token", "api secret", "secret key", "secretkey", "access key",
        "access key id", "accesskey", "client secret", "clientsecret",
        "app secret", "appsecret", "access token", "accesstoken", "refresh token", "refreshtoken", "id token",
        "idtoken", "auth token", "authtoken",
        "session token", "session id", "sessionid", "phpsessid", "jsessionid", "token", "bearer token", "private key",
        "privatekey", "signing key",
        "signing secret", "encryption key", "webhook secret", "consumer secret", "consumer key", "x api key",
        "license key", "auth key",
        "authorization token", "subscription key", "master key", "service key", "jwt secret", "secret token",
        "csrf token", "xsrf token", "api schlussel",
        "cle api", "cle d'api", "clave api", "clave de api", "chave de api", "chiave api", "schlussel", "geheimnis",
        "storage key", "account key", "instrumentation key",
        "shared key", "psk", "hmac key", "bot token", "deploy key", "personal access token", "connection key",
        "zugangsschlussel", "x auth token", "oauth token",
    ]
    private static let awsSecrets = [
        "aws secret access key", "secret access key", "secretaccesskey", "aws secret key", "aws secret",
    ]
    private static let azureKeys = [
        "accountkey", "sharedaccesskey", "shared access signature", "sharedaccesssignature", "azure key", "sig",
    ]
    private static let others = [
        "palabras clave", "palabra clave", "punto clave", "puntos clave", "factor clave", "mensaje clave",
        "mensajes clave", "fecha clave", "pass rate", "pass through", "boarding pass",
        "secret santa", "top secret", "trade secret", "token count", "token type", "tokentype", "wild card",
    ]
}
