import TacitCore
import TacitLanguage

/// The words of loopback's template in one language; `%` stands for a placeholder.
struct LoopbackPhrases {
    let hello: String
    let helloNobody: String
    let thanks: String
    let disclosure: String
    let sentences: [EntityKind: String]

    func greeting(_ person: String?) -> String {
        person.map { hello.replacing("%", with: $0) } ?? helloNobody
    }

    func sentence(_ kind: EntityKind, _ token: String) -> String? {
        sentences[kind]?.replacing("%", with: token)
    }

    static func of(_ language: Language) -> LoopbackPhrases {
        switch language {
        case .english: english
        case .german: german
        case .spanish: spanish
        case .french: french
        case .italian: italian
        }
    }

    static let english = LoopbackPhrases(
        hello: "Hello %,", helloNobody: "Hello,", thanks: "thank you for your message.",
        disclosure: "(Written by Tacit's loopback from a template; no model was asked.)",
        sentences: [
            .email: "We will write to %.", .phone: "If anything is unclear we will call you at %.",
            .address: "The parcel goes to %.", .card: "The amount goes back to your card %.",
            .iban: "The amount goes to your account %.", .id: "We have noted your number %.",
            .birthDate: "We have noted your date of birth, %.", .username: "Your account % stays as it is.",
            .secret: "Please change % soon.",
        ])
    static let german = LoopbackPhrases(
        hello: "Guten Tag %,", helloNobody: "Guten Tag,", thanks: "vielen Dank für Ihre Nachricht.",
        disclosure: "(Von Tacits Loopback aus einer Vorlage geschrieben; kein Modell wurde gefragt.)",
        sentences: [
            .email: "Wir schreiben Ihnen an %.", .phone: "Bei Fragen rufen wir Sie unter % an.",
            .address: "Das Paket geht an %.", .card: "Der Betrag geht zurück auf Ihre Karte %.",
            .iban: "Der Betrag geht auf Ihr Konto %.", .id: "Ihre Nummer % haben wir notiert.",
            .birthDate: "Ihr Geburtsdatum % haben wir notiert.", .username: "Ihr Konto % bleibt, wie es ist.",
            .secret: "Bitte ändern Sie % bald.",
        ])
    static let spanish = LoopbackPhrases(
        hello: "Hola %:", helloNobody: "Hola:", thanks: "gracias por su mensaje.",
        disclosure: "(Escrito por el loopback de Tacit a partir de una plantilla; no se preguntó a ningún modelo.)",
        sentences: [
            .email: "Le escribiremos a %.", .phone: "Si hay dudas le llamaremos al %.",
            .address: "El paquete va a %.", .card: "El importe vuelve a su tarjeta %.",
            .iban: "El importe va a su cuenta %.", .id: "Hemos anotado su número %.",
            .birthDate: "Hemos anotado su fecha de nacimiento, %.", .username: "Su cuenta % sigue igual.",
            .secret: "Cambie % pronto, por favor.",
        ])
    static let french = LoopbackPhrases(
        hello: "Bonjour %,", helloNobody: "Bonjour,", thanks: "merci de votre message.",
        disclosure: "(Écrit par le loopback de Tacit d'après un modèle de texte ; aucune IA n'a été interrogée.)",
        sentences: [
            .email: "Nous vous écrirons à %.", .phone: "En cas de question, nous vous appellerons au %.",
            .address: "Le colis part à l'adresse %.", .card: "Le montant revient sur votre carte %.",
            .iban: "Le montant va sur votre compte %.", .id: "Nous avons noté votre numéro %.",
            .birthDate: "Nous avons noté votre date de naissance, %.", .username: "Votre compte % reste inchangé.",
            .secret: "Merci de changer % bientôt.",
        ])
    static let italian = LoopbackPhrases(
        hello: "Buongiorno %,", helloNobody: "Buongiorno,", thanks: "grazie per il suo messaggio.",
        disclosure: "(Scritto dal loopback di Tacit da un modello di testo; nessuna IA è stata interrogata.)",
        sentences: [
            .email: "Le scriveremo a %.", .phone: "In caso di dubbi la chiameremo al %.",
            .address: "Il pacco va a %.", .card: "L'importo torna sulla sua carta %.",
            .iban: "L'importo va sul suo conto %.", .id: "Abbiamo annotato il suo numero %.",
            .birthDate: "Abbiamo annotato la sua data di nascita, %.", .username: "Il suo account % resta com'è.",
            .secret: "La preghiamo di cambiare presto %.",
        ])
}
