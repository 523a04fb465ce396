import TacitCore
import TacitPrivacy
import Testing

@Suite("PINs and codes in running text")
struct CodeWordingTests {
    private static let recognizer = CredentialRecognizer()

    @Test(
        "A PIN is found behind a verb, a question, and where words say how it went",
        arguments: [
            ("my pin is still 4821 i think", "4821"), ("der pin 4821 geht nicht", "4821"),
            ("le pin 4821 marche pas", "4821"), ("mi pin sigue siendo 4821 creo", "4821"),
            ("el PIN que usaba era 4821.", "4821"), ("mon code pin c'est toujours 4821", "4821"),
            ("pin? 4821, same as always", "4821"), ("pinkoden? 4821 som vanligt", "4821"),
            ("min pinkode er vist stadig 48-21", "48-21"), ("mun pin on varmaan vielä 4821", "4821"),
            ("Geheimnummer: 4821", "4821"), ("PIN 4821", "4821"), ("Door code 4821", "4821"),
            ("türcode: 4821#", "4821"), ("le code du portail est 48217", "48217"), ("codice del cancello 4821", "4821"),
            ("ovikoodi 4821", "4821"), ("kod do bramy 4821", "4821"),
        ])
    func pins(text: String, value: String) {
        #expect(masked(text, with: Self.recognizer) == ["PIN \(value)"])
    }

    @Test(
        "A one-time code is found behind a bare word for it",
        arguments: [
            ("the code that just came in: 482913", "482913"), ("der Code ist da: 4829", "4829"),
            ("le code 482 913 ne marche pas", "482 913"), ("ya llegó el código 482913", "482913"),
            ("è arrivato il codice 482913", "482913"), ("De code G-482913 werkt niet", "G-482913"),
            ("koden kom nu 4829", "4829"), ("koodi tuli nyt 482913", "482913"),
            ("got a text saying 482913, what now", "482913"), ("fick ett sms med 482-913", "482-913"),
            ("Och koden i sms:et? Kund: Vänta… 482913.", "482913"),
            ("¿Y el código que le acaba de llegar? Clienta: Un momento… 482913.", "482913"),
        ])
    func codes(text: String, value: String) {
        #expect(masked(text, with: Self.recognizer) == ["ONE_TIME_CODE \(value)"])
    }

    @Test(
        "What a text message brought is a code, even if it looks like a phone number",
        arguments: ["fick ett sms med 793-011, ska jag", "un sms con 37325514, lo pongo aquí?"])
    func texted(text: String) {
        let found = Finder().find(in: ScanText(text), under: .balanced)
        #expect(found.map(\.subtype) == ["ONE_TIME_CODE"])
    }

    @Test(
        "Years, other codes and codes without a value are none",
        arguments: [
            "PIN 2019 geändert", "PIN changed in 2019", "pin 4821 of the header", "the pin is bent",
            "Error code 404, exit code 137", "error code 482913", "status code 2010", "zip code 90210",
            "le code postal 75001", "il codice postale 482913", "the code was 2019.",
            "The code is valid for 10 minutes",
            "the code is 1200 lines long", "area code 0301", "send an SMS to 482913", "country code 4821",
            "product code 482913", "the code review on 12.12.2024",
        ])
    func negatives(text: String) {
        #expect(masked(text, with: Self.recognizer) == [])
    }

    @Test(
        "The code on a card's back is found behind the card number",
        arguments: [
            "4111 1111 1111 1111 valid to 09/31, on the back 482",
            "4111 1111 1111 1111 gültig bis 09/31, hinten steht 482",
            "4111 1111 1111 1111 et les 3 chiffres derrière 482", "4111 1111 1111 1111 y por detrás pone 482",
            "4111 1111 1111 1111 scade 09/31, dietro c'è 482", "4111 1111 1111 1111 en achterop staat 482",
            "4111 1111 1111 1111, z tyłu 482", "4111 1111 1111 1111 på baksidan står 482",
            "4111 1111 1111 1111 takana lukee 482",
        ])
    func back(text: String) {
        #expect(masked(text, with: CardRecognizer()) == [" 4111 1111 1111 1111", "CARD_CODE 482"])
    }

    @Test(
        "Other digits behind a card number are no code of it",
        arguments: ["4111 1111 1111 1111 on the back of 12 cards", "4111 1111 1111 1111 hinten 1,50 Euro"])
    func noBack(text: String) {
        #expect(masked(text, with: CardRecognizer()) == [" 4111 1111 1111 1111"])
    }
}
