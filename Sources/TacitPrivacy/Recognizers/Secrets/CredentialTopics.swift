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
    /// "the code": only with six digits, or with a verb.
    static let code = CredentialTopics(rawValue: 1 << 7)
    /// What brings a code: "got a text saying".
    static let text = CredentialTopics(rawValue: 1 << 8)
    /// Words for keys of doors and networks: only before quotes.
    static let quoted = CredentialTopics(rawValue: 1 << 9)
    /// Words for accounts.
    static let user = CredentialTopics(rawValue: 1 << 10)
    /// "log in as", "on the forum I'm".
    static let acting = CredentialTopics(rawValue: 1 << 11)
    /// Phrases that end in such a word and mean something else ("palabras clave": keywords).
    static let none = CredentialTopics(rawValue: 1 << 63)

    static let phrases = PhraseTable(
        [
            (CredentialWords.passwords, password), (CredentialWords.pins, pin), (CredentialWords.cardCodes, cardCode),
            (CredentialWords.oneTimeCodes, oneTimeCode), (CredentialWords.keys, key),
            (CredentialWords.awsSecrets, awsSecret), (CredentialWords.azureKeys, azureKey),
            (CredentialWords.codes, code), (CredentialWords.texts, text), (CredentialWords.quoted, quoted),
            (CredentialWords.users, user), (CredentialWords.acts, acting), (CredentialWords.others, none),
        ].flatMap { words, topic in words.map { (phrase: $0, value: topic.rawValue) } })

    /// Those that digits follow.
    static let digits: CredentialTopics = [.pin, .cardCode, .oneTimeCode, .code]
    /// Those that say nothing as labels of fields.
    static let running: CredentialTopics = [.code, .text, .quoted, .user, .acting]
}
