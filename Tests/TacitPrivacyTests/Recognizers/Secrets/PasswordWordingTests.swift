import TacitPrivacy
import Testing

@Suite("Passwords in running text")
struct PasswordWordingTests {
    private static let recognizer = CredentialRecognizer()

    @Test(
        "A password is found whatever words announce it",
        arguments: [
            ("the wifi password is still Otter#918", "Otter#918"),
            ("das Kennwort ist glaub ich noch Otter918x", "Otter918x"),
            ("le mot de passe de la box c'est iXUB7mN5", "iXUB7mN5"), ("la clave del wifi es Otter918x", "Otter918x"),
            ("la password della rete è ancora Otter918x", "Otter918x"),
            ("het wachtwoord van de wifi is Otter918x", "Otter918x"), ("senha do wifi é Otter918x", "Otter918x"),
            ("hasło do wifi to Otter918x", "Otter918x"), ("lösenordet till wifi är Otter918x", "Otter918x"),
            ("adgangskoden er stadig Otter918x", "Otter918x"), ("passordet er fortsatt Otter918x", "Otter918x"),
            ("salasana on vielä Otter918x", "Otter918x"),
        ])
    func linked(text: String, value: String) {
        #expect(masked(text, with: Self.recognizer) == ["PASSWORD \(value)"])
    }

    @Test(
        "A password without a verb is found where the clause or the line ends, in quotes, as an answer",
        arguments: [
            ("mail anna@example.com, lösenord Otter918x.", "Otter918x"),
            ("das Passwort Otter918x geht nicht", "Otter918x"), ("haslo Otter918x", "Otter918x"),
            ("Password\nOtter918x\n", "Otter918x"), ("Passord\notter.sommer.koala", "otter.sommer.koala"),
            ("Adgangskode\r\nOtter918x", "Otter918x"),
            ("The password on the label, \"Otter918x\", is refused.", "Otter918x"),
            ("Der Schlüssel vom Aufkleber, „Otter918x“, geht nicht.", "Otter918x"),
            ("La clé de l'étiquette, « Otter918x », ne marche pas.", "Otter918x"),
            ("And the password for the account? Caller: Otter918x.", "Otter918x"),
            ("En het wachtwoord?\nKlant: Otter918x.", "Otter918x"),
        ])
    func unlinked(text: String, value: String) {
        #expect(masked(text, with: Self.recognizer) == ["PASSWORD \(value)"])
    }

    @Test(
        "A password before its word is found",
        arguments: [
            "Otter918x is my password", "Otter918x ist mein Passwort", "Otter918x c'est mon mdp",
            "Otter918x es mi contraseña", "Otter918x è la mia password", "Otter918x is mijn wachtwoord",
            "Otter918x to moje hasło", "Otter918x är mitt lösenord", "Otter918x er min adgangskode",
            "Otter918x on mun salasana",
        ])
    func before(text: String) {
        #expect(masked(text, with: Self.recognizer) == ["PASSWORD Otter918x"])
    }

    @Test(
        "Names and passwords that stand with words for logging in are found",
        arguments: [
            ("log in as anna_k with Otter918x", ["anna_k", "PASSWORD Otter918x"]),
            ("melde dich mit anna.k und Otter918x an", ["anna.k", "PASSWORD Otter918x"]),
            ("connecte toi avec anna.k et Otter918x", ["anna.k", "PASSWORD Otter918x"]),
            ("entra con anna482 e Otter918x", ["anna482", "PASSWORD Otter918x"]),
            ("Benutzer anna482 hat sich vertippt", ["anna482"]), ("brugeren anna_k tastede forkert", ["anna_k"]),
            ("käyttäjä anna482 näppäili väärin", ["anna482"]), ("(login anna482, IP", ["anna482"]),
            ("på forummet hedder jeg anna_k, ellers", ["anna_k"]), ("na forum jestem anna482", ["anna482"]),
            ("bruger anders, mail a@example.com", ["anders"]),
            ("Failed password for anna from 192.0.2.7", ["anna"]),
            ("Gebruiker\nanna\nWachtwoord\nOtter918x", ["anna", "PASSWORD Otter918x"]),
        ])
    func accounts(text: String, found: [String]) {
        let trimmed = masked(text, with: Self.recognizer).map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }
        #expect(trimmed == found)
    }

    @Test(
        "Words about passwords and accounts are none",
        arguments: [
            "The password must have at least 8 characters", "the password is still wrong", "password\n\nEmail",
            "Password\n2024-01-31", "Password\nwww.example.com", "Password reset\notter.sommer.koala",
            "Passwort vergessen?\nKlicken Sie hier", "proxy_pass http://billing; proxy",
            "passwords with SHA256 hashes", "password v2.3.1", "the password ES-4821", "Das Passwort ist abgelaufen.",
            "is the password", "this is my password", "the password? No idea.", "user profile", "user access_token",
            "the user name.txt", "user sign-up", "log in as administrator", "account sha256",
            "user: string", "on the forum I'm active", "\"key\": \"a1b2c3d4\"", "the key, \"value\"",
        ])
    func negatives(text: String) {
        #expect(masked(text, with: Self.recognizer) == [])
    }
}
