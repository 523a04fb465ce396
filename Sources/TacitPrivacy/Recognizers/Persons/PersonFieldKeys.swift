/// Names of form fields and JSON keys that hold a person's name, written as letters only (`first_name` is `firstname`).
enum PersonFieldKeys {
    enum Strength: UInt8 {
        /// May hold other things, too: what it holds must look like a name.
        case weak = 1
        case strong = 2
    }

    static let table: WordTable = {
        var lists: [(StaticString, UInt8)] = [(strong, Strength.strong.rawValue), (weak, Strength.weak.rawValue)]
        lists.append((english, Strength.weak.rawValue))
        var table = WordTable(lists)
        // Every holder with "name" after it: customername, cardholdername.
        english.withUTF8Buffer { bytes in
            for word in bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
                for ending: StaticString in ["name", "fullname", "firstname", "lastname"] {
                    var hash = WordHash()
                    for byte in word {
                        hash.add(byte)
                    }
                    ending.withUTF8Buffer { for byte in $0 { hash.add(byte) } }
                    table.insert(hash.value, Strength.strong.rawValue)
                }
            }
        }
        return table
    }()

    /// The strength of a key in a range of bytes: letters of it count, in any case; at most 40 bytes are read.
    static func strength(of range: Range<Int>, in bytes: [UInt8]) -> Strength? {
        guard let hash = hash(of: range, in: bytes) else { return nil }
        let value = table.value(hash) | PersonFieldHolders.table.value(hash)
        return value & 2 != 0 ? .strong : value & 1 != 0 ? .weak : nil
    }

    static func hash(of range: Range<Int>, in bytes: [UInt8]) -> UInt64? {
        guard range.count <= 40 else { return nil }
        var letters: [UInt8] = []
        letters.reserveCapacity(range.count)
        for at in range where bytes[at] >= 0x80 || bytes[at].isASCIILetter {
            letters.append(bytes[at])
        }
        return Gazetteer.hash(of: 0..<letters.count, in: letters)
    }

    private static let english: StaticString = """
        customer client patient paciente paziente titular titulaire intestatario applicant candidate cardholder accountholder policyholder passenger guest tenant landlord
        employee supervisor payee payer beneficiary insured claimant spouse husband wife mother father parent child
        sibling emergencycontact nextofkin contactperson caller complainant respondent plaintiff defendant witness
        physician attendingphysician referringphysician therapist invitee attendee signatory insuredperson shipto billto
        customercontact person student teacher
        """
    private static let strong: StaticString = """
        firstname lastname fullname surname surnames givenname givennames familyname middlename maidenname forename forenames
        legalname yourname personname realname displayname contactname sendername recipientname authorname ownername
        membername agentname nameoncard billingname shippingname deliveryname profilename accountname holdername fname lname
        assigneename reportername managername participantname speakername firstandlastname nameofpatient nameofcustomer
        nameoftheinsured patientsname customersname printname printedname
        vorname nachname familienname geburtsname vorundnachname vornamenachname vorundzuname zuname rufname kundenname
        patientenname mitarbeitername karteninhaber kontoinhaber ansprechpartner ansprechpartnerin sachbearbeiter
        sachbearbeiterin versicherungsnehmer versicherter antragsteller antragstellerin unterzeichner
        nombrecompleto nombreyapellidos nombreyapellido nombredelcliente nombrecliente nombredelpaciente nombrepaciente
        nombredelsolicitante nombredeltitular apellido apellidos primerapellido segundoapellido primernombre segundonombre
        prenom prenoms nomdefamille nomdenaissance nomcomplet nometprenom nomprenom prenomnom nomduclient nomclient
        nomdupatient nomusage nomdusage titulairedelacarte
        cognome nomecompleto nomecognome nomeecognome cognomenome cognomeenome nomecliente nomepaziente nomedelcliente
        sobrenome apelido nomedocliente nomedopaciente voornaam achternaam volledigenaam klantnaam
        """
    private static let weak: StaticString = """
        name nombre nom nome naam namn navn contact contacts kontakt contacto contatto
        kunde kundin patientin cliente author authors autor autorin auteur autore from to cc bcc von an de para da sender absender
        absenderin remitente mittente expediteur recipient empfanger empfangerin destinatario destinataire owner holder
        assignee assignedto reporter agent manager doctor medico medica arzt arztin hausarzt medecin docteur dottore
        bearbeiter bearbeiterin signed firmado firmato signature unterschrift firma signatario mitarbeiter mitarbeiterin
        empleado empleada alumno alumna profesor profesora gast mieter mieterin vermieter zeuge attn attention zhd
        participants participant teilnehmer teilnehmerin attendees speaker member user requester requestedby createdby
        updatedby approvedby reviewer reviewedby submittedby preparedby interviewer interviewee nombres utente usuario
        benutzer utilisateur responsable responsabile verantwortlich chef coordinador remitidopor testigo acreditado
        """
}
