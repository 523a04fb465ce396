/// Whose name a form asks for: "Nom du demandeur", "Naam aanvrager", "Besteld door".
enum PersonFieldHolders {
    /// As `PersonFieldKeys`: letters only. The holder alone is a weak key, with a word for "name" before it a strong one.
    static let table: WordTable = {
        var table = WordTable(words: 2000)
        for (names, links, holders) in languages {
            for holder in words(of: holders) {
                table.insert(hash(holder), PersonFieldKeys.Strength.weak.rawValue)
                for name in names {
                    for link in links {
                        table.insert(hash(name + link + holder), PersonFieldKeys.Strength.strong.rawValue)
                    }
                }
            }
        }
        for key in words(of: agents) { table.insert(hash(key), PersonFieldKeys.Strength.weak.rawValue) }
        return table
    }()

    /// Whether a key in a range of bytes is of this list; at most 40 bytes are read.
    static func has(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        PersonFieldKeys.hash(of: range, in: bytes).map { table.value($0) != 0 } ?? false
    }

    private static func words(of list: String) -> [String] {
        list.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func hash(_ word: String) -> UInt64 {
        let bytes = Array(word.utf8)
        return Gazetteer.hash(of: 0..<bytes.count, in: bytes)
    }

    private static let languages: [(names: [String], links: [String], holders: String)] = [
        (
            ["nom", "nometprenom", "prenom"], ["", "du", "dela", "del", "de"],
            """
            demandeur demandeuse titulaire assure assuree beneficiaire locataire bailleur conducteur conductrice salarie
            salariee eleve enfant candidat candidate adherent adherente emprunteur emprunteuse souscripteur proprietaire
            acheteur acheteuse vendeur vendeuse interlocuteur pere mere conjoint conjointe client cliente patient patiente
            appelant appelante signataire passager voyageur chauffeur
            """
        ),
        (
            ["nombre", "nombreyapellidos"], ["", "del", "dela", "de"],
            """
            solicitante titular asegurado asegurada beneficiario beneficiaria inquilino inquilina conductor conductora
            trabajador trabajadora alumno alumna candidato candidata comprador compradora vendedor vendedora arrendatario
            arrendataria propietario propietaria interesado interesada padre madre tutor tutora conyuge pasajero pasajera
            """
        ),
        (
            ["nome", "nomeecognome", "cognome", "cognomeenome"], ["", "del", "della", "dell"],
            """
            richiedente intestatario intestataria titolare assicurato assicurata beneficiario beneficiaria inquilino
            inquilina conducente dipendente alunno alunna candidato candidata acquirente venditore venditrice proprietario
            proprietaria locatario contraente padre madre coniuge passeggero passeggera cliente paziente
            """
        ),
        (
            ["nome", "nomecompleto"], ["", "do", "da"],
            """
            requerente titular segurado segurada beneficiario beneficiaria inquilino inquilina condutor condutora
            funcionario funcionaria aluno aluna candidato candidata comprador compradora vendedor vendedora proprietario
            proprietaria pai mae conjuge passageiro passageira
            """
        ),
        (
            ["naam", "voornaam", "achternaam"], ["", "van", "vande", "vanhet"],
            """
            aanvrager aanvraagster partner chauffeur klant patient verzekerde huurder huurster verhuurder bestuurder
            werknemer werkneemster medewerker medewerkster leerling kandidaat koper verkoper eigenaar eigenares melder
            contactpersoon besteller ouder vader moeder reiziger passagier cliente
            """
        ),
        (
            ["navn", "namn"], ["", "pa"],
            """
            kunde kund patient ansoger sokande soker foresatt vardnadshavare saljare kopare kober saelger selger kjoper
            medarbejder ansatt forare forer barn foraelder forelder
            """
        ),
        (
            ["imie", "nazwisko", "imieinazwisko"], [""],
            """
            klienta pacjenta wnioskodawcy ubezpieczonego najemcy kierowcy pracownika ucznia kandydata kupujacego sprzedajacego
            wlasciciela pasazera
            """
        ),
    ]
    /// By whom something was done.
    private static let agents = """
        bestelltvon gemeldetvon aufgenommenvon angenommenvon besteldoor bestelddoor gemelddoor ingediendoor ingedienddoor
        aangenomendoor commandepar signalepar recupar ordinatoda segnalatoda ricevutoda pedidopor solicitadopor
        comunicadopor recebidopor orderedby takenby receivedby calledby bestiltaf bestiltav bestalltav zamowil zglosil
        """
}
