import TacitPrivacy
import Testing

private let names: [String] = [
    "Hallo 「Anna」, danke für die Nachricht.",
    "Liebe 「Sabine」,",
    "Lieber Herr 「Krüger」,",
    "Sehr geehrte Frau Dr. 「Weber」,",
    "Sehr geehrter Herr Professor 「Zwiebelstein」,",
    "mein Name ist 「Jürgen Habicht」.",
    "ich heiße 「Mia」 und wohne hier",
    "Ich bin 「Thomas Brandt」 aus Köln.",
    "Vorname: 「Heike」\nNachname: 「Fuchsberger」",
    "Kunde: 「Stefan Lohmeier」",
    "Von: 「Petra Vogt」 <p@example.com>",
    "Mit freundlichen Grüßen\n「Anna Weber」",
    "Viele Grüße\n「Jonas」",
    "Gestern hat 「Karin Schäfer」 angerufen.",
    "Der Vertrag mit 「Uwe Grünwald」 läuft aus.",
    "Frau 「Müller-Lüdenscheidt」 hat bezahlt.",
    "Prof. Dr. med. 「Hans von Ahlen」 operiert.",
    "「Matthias Weiß」 und 「Claudia Roth」 kommen.",
    "「ANNA WEBER」",
    "Herrn 「Dieter Bohlmann」\nHauptstr. 5",
    "Das Auto gehört 「Sebastian Vettrich」.",
    "mein name ist 「anna schuster」",
    "Patient: 「Ludwig Petersen」",
    "Kann 「Katharina」 mich anrufen?",
    "Fr. 「Schmidthuber」 ist da.",
    "Gesendet von 「Nadine Kowalski」",
    "Ansprechpartner: 「Björn Axelsson」",
    "Danke, 「Lukas」",
]

private let harmless: [String] = [
    "Sehr geehrte Damen und Herren,",
    "Das Tor ist zu und die Töne sind laut.",
    "Frau und Kind sind da.",
    "Geburtsdatum (TT.MM.JJJJ)",
    "Im Mai fahren wir nach Paris.",
    "Die Stadt Florenz liegt in Italien.",
    "Viele Grüße\nIhr Kundenservice",
    "Guten Tag, ich habe eine Frage.",
    "Mark und Pfennig waren Geld.",
    "Willy-Brandt-Straße",
    "Die Merkel-Regierung tagt.",
    "Der Rosengarten blüht.",
    "Hallo zusammen,",
    "Liebe Kolleginnen und Kollegen,",
    "Ich bin sehr zufrieden.",
    "mein Name ist nicht wichtig",
    "Name: Bestellnummer",
    "Von: Montag Bis: Freitag",
    "Ernst gemeint ist das nicht.",
    "Bitte senden Sie die Rechnung.",
    "Professor der Medizin",
    "Dateiname: Anna.pdf",
    "Das Robert-Koch-Institut meldet Zahlen.",
    "Der Wolf jagt im Winter.",
    "Die Firma Müller GmbH liefert.",
    "Kunde: Stadtwerke GmbH",
    "Ich bin Kunde bei Ihnen.",
    "Fehler: Verbindung getrennt",
]

@Suite("Persons in German")
struct PersonGermanTests {
    @Test("finds names exactly", arguments: names.map(MarkedText.init))
    func findsNames(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == marked.expected)
    }

    @Test("leaves words that are no names alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == [])
    }
}
