/// All of Tacit's recognizers. A new one is one file and one line here.
public enum Recognizers {
    /// In the order in which they run. Add your own to these: `Finder(recognizers: Recognizers.all + own, model: .shareAlike)`.
    public static let all: [any Recognizer] = [
        // Contacts
        EmailRecognizer(),
        PhoneRecognizer(),
        UsernameRecognizer(),
        BirthDateRecognizer(),
        DateRecognizer(),
        AgeRecognizer(),
        // Network
        URLRecognizer(),
        IPRecognizer(),
        MACRecognizer(),
        // Payment
        CardRecognizer(),
        IBANRecognizer(),
        BICRecognizer(),
        WalletRecognizer(),
        // Ids
        NationalIDRecognizer(),
        ReferenceNumberRecognizer(),
        PlateRecognizer(),
        SpokenNumberRecognizer(),
        // Secrets
        APIKeyRecognizer(),
        AuthorizationRecognizer(),
        BotTokenRecognizer(),
        ConnectionStringRecognizer(),
        CredentialRecognizer(),
        JWTRecognizer(),
        PrivateKeyRecognizer(),
        // Persons and places
        PersonRecognizer(),
        AddressRecognizer(),
        CoordinateRecognizer(),
    ]
}
