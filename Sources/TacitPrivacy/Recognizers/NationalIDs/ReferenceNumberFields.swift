/// Words for such numbers as forms, chats and lists have them in short: banks, work and school, authorities, travel,
/// utilities.
extension ReferenceNumberTopic {
    static let fields = [
        ReferenceNumberTopic(
            subtype: "ACCOUNT_NUMBER", minimum: 5,
            phrases: [
                "acc no", "acc nr", "acc number", "acct", "acct no", "acct nr", "acct number", "kto nr", "ktonr",
                "kto nummer", "kontonum", "konto nr", "konto no", "depot nr", "depotnr", "depotnummer",
                "depotkonto nr", "sparbuch nr", "sparbuchnr", "sparbuchnummer", "sparkonto nr", "sparkontonummer",
                "mandatsref", "mandatsref nr", "mandatsreferenz", "mandatsreferenznummer", "mandatsnummer",
                "mandats nr", "mandate ref", "mandate reference", "mandate id", "reference de mandat",
                "reference unique de mandat", "referencia del mandato", "riferimento del mandato", "mandaatreferentie",
                "mandaatkenmerk", "mortgage no", "mortgage number", "mortgage account", "mortgage ref", "loan no",
                "loan number", "loan account", "loan id", "darlehensnummer", "darlehensnr", "darlehen nr",
                "darlehenskonto", "kreditnummer", "kreditnr", "kredit nr", "numero de prestamo", "numero de credito",
                "numero de pret", "n de pret", "numero di mutuo", "mutuo n", "leningnummer", "hypotheeknummer",
                "bankgiro", "bankgironummer", "bankgironr", "bankgiro nr", "plusgiro", "plusgironummer", "plusgironr",
                "plusgiro nr", "postgiro", "clearingnr", "clearing nr", "clearingnummer", "rachunek bankowy",
                "rachunek nr", "nr rachunku bankowego", "numer rachunku", "numer rachunku bankowego", "konto bankowe",
                "numer kredytu", "nr kredytu", "cislo uctu", "cislo meho uctu", "cislo smlouvy", "chave pix",
                "chave aleatoria", "pix key", "cuenta n", "cuenta nro", "nro de cuenta", "agencia e conta",
            ]),
        ReferenceNumberTopic(
            subtype: "PATIENT_ID", minimum: 4,
            phrases: [
                "hospital no", "hospital nr", "hospital id", "hosp no", "clinic no", "patient ref",
                "patient reference", "krankenhausnummer", "numero de prontuario", "numero do prontuario",
                "prontuario n", "prontuario no", "prontuario medico", "id pacjenta", "journalnr", "cislo pacienta",
                "ur no", "urn no",
            ]),
        ReferenceNumberTopic(
            subtype: "PATIENT_ID", minimum: 5, phrases: ["prontuario"]),
        ReferenceNumberTopic(
            subtype: "CASE_NUMBER", minimum: 6,
            phrases: [
                "domanda naspi", "domanda naspi n", "domanda inps", "numero domanda", "numero di domanda",
                "cislo jednaci", "spisova znacka", "sp zn", "geschafts nr", "vorgangsnr", "antragsnummer",
                "antrags nr", "antragsnr", "numero de solicitud", "numero de demande",
            ]),
        ReferenceNumberTopic(
            subtype: "MEMBER_ID", minimum: 4,
            phrases: [
                "emp id", "empid", "emp no", "emp nr", "emp number", "emp code", "employee code", "employee ref",
                "employee nr", "personnel no", "personnel number", "personnel id", "works number", "warrant number",
                "collar number", "badge nr", "badge id", "badgenummer", "dienstnr", "dienst nr", "dienstnummer",
                "dienstausweis nr", "dienstausweisnummer", "mitarbeiter nr", "mitarbeiternr", "mitarbeiter id",
                "mitarb nr", "personal id nr", "roll no", "rollno", "roll number", "enrolment no", "enrolment number",
                "enrollment no", "enrollment number", "enrollment id", "admission no", "admission number",
                "student ref", "student nr", "registro academico", "ra do aluno", "numero do ra",
                "numero de matricula", "n de matricula", "no de matricula", "numero di matricola", "n matricola",
                "n etudiant", "no etudiant", "numero d'etudiant", "numero de legajo", "legajo n", "anstalld nr",
                "anstalldnr", "anstallds nr", "anstallds id", "anstallnings id", "medarb nr", "medarbnr",
                "medarbejder nr", "medarbejder id", "medarbetarnummer", "medarbetar id", "tjenestenummer",
                "tjenestenr", "henkilonumero", "henkilonumeroni", "henkilonro", "henkilo nro", "henkilokuntanumero",
                "virkailijanumero", "nr ewidencyjny", "numer ewidencyjny", "nr legitymacji", "numer legitymacji",
                "osobni cislo zamestnance", "cislo zamestnance", "cislo studenta", "spielerpass", "spielerpass nr",
                "spielerpassnr", "spielerpassnummer", "startpassnummer", "lizenznummer", "federation id",
                "numero de licence", "no de licence", "n de licence", "fiskekortnummer", "ctps", "ctps n",
                "carteira de trabalho", "library card no", "union number",
            ]),
        ReferenceNumberTopic(
            subtype: "NATIONAL_ID", minimum: 6,
            phrases: [
                "identiteitskaartnummer", "identiteitskaart nr", "identiteitskaartnr", "id kaart nr", "eid nummer",
                "obcansky prukaz", "obcansky prukaz c", "obcanskeho prukazu", "obcanskeho prukazu c",
                "obcanskym prukazem", "cislo obcanskeho prukazu", "cislo op", "obciansky preukaz",
                "obciansky preukaz c", "obcianskeho preukazu", "dowodem osobistym", "dowodzie osobistym",
                "dowodu osobistego", "dowod os", "cedula de ciudadania", "cedula ciudadania", "cedula de extranjeria",
                "tarjeta de identidad", "tarjeta de extranjeria", "carnet de extranjeria", "credencial ine",
                "credencial de elector", "ine folio", "folio ine", "ine no", "zemis", "zemis nr", "zemis nummer",
                "n symic", "numero symic", "titre de sejour", "titre de sejour n", "carte de sejour",
                "carte de resident", "numero etranger", "numero agdref", "permesso di soggiorno",
                "permesso di soggiorno n", "carta di soggiorno", "permiso de residencia", "tarjeta de residencia",
                "autorizacao de residencia", "titulo de residencia", "aufenthaltstitel nr", "aufenthaltskarte",
                "verblijfsvergunning", "verblijfsdocument", "karta pobytu", "karty pobytu", "uppehallstillstand",
                "oleskelulupa", "v nummer", "visa number", "visum nr", "visumnr", "visumnummer", "visa nummer",
                "numero de visa", "numero de visado", "numero di visto", "ration card", "ration card no",
                "ration card number", "titulo de eleitor", "titulo eleitoral", "alien number",
                "alien registration number", "uscis number", "green card no", "green card number", "brp number",
                "brp no", "home office reference", "home office ref",
            ]),
        ReferenceNumberTopic(
            subtype: "TAX_ID", minimum: 6,
            phrases: [
                "identifiant impots", "identifiant impot", "identifiant fiscal", "numero spi", "n fiscal", "st nr",
                "steuernr", "steuer nr", "steuerliche identifikationsnummer",
            ]),
        ReferenceNumberTopic(
            subtype: "SOCIAL_SECURITY", minimum: 9,
            phrases: [
                "uan", "uan no", "uan number", "pf no", "pf number", "pf account", "pf account no", "epf no",
                "epf number", "esic no", "crn", "centrelink crn", "centrelink reference",
                "customer reference number crn", "rentenversicherungsnummer", "rv nummer", "rv nr", "rvnr",
            ]),
        ReferenceNumberTopic(
            subtype: "MEMBER_ID", minimum: 10, phrases: ["usi", "unique student identifier"]),
        ReferenceNumberTopic(
            subtype: "POLICY_NUMBER", minimum: 5,
            phrases: [
                "assure n", "assure no", "assuree n", "n assure", "no assure", "num assure", "numero assure",
                "n d'assure", "no d'assure", "identifiant assure", "matricule assure", "health card no",
                "health card number", "verzekerdennummer", "verzekerdenummer", "polisnr", "relatienummer",
            ]),
        ReferenceNumberTopic(
            subtype: "PROFESSIONAL_NUMBER", minimum: 5,
            phrases: [
                "agb code", "agbcode", "agb nummer", "big nummer", "bignummer", "big nr", "big registratie",
                "big registratienummer", "big code", "pwz", "nr pwz", "numer pwz", "pwz nr",
                "nr prawa wykonywania zawodu", "gdc number", "gdc no", "nmc pin", "nmc number", "hcpc number",
                "hcpc no", "gphc number", "sra number", "sra id", "ahpra", "ahpra no", "riziv nummer", "riziv nr",
                "inami n", "numero inami", "gln nummer", "zsr nr", "zsr nummer", "hpr nummer", "hpr nr",
                "autorisationsid", "autorisations id", "legitimationskod", "numero de rpps", "n rpps",
                "numero iscrizione albo", "albo n",
            ]),
        ReferenceNumberTopic(
            subtype: "BOOKING_CODE", minimum: 5,
            phrases: [
                "booking ref", "booking reference", "booking no", "booking nr", "booking number", "booking code",
                "booking id", "booking locator", "booking confirmation", "pnr", "pnr no", "pnr code", "pnr number",
                "record locator", "reservation ref", "reservation no", "reservation number", "reservation code",
                "buchungscode", "buchungs code", "buchungsnummer", "buchungsnr", "buchungs nr", "buchungsreferenz",
                "reservierungsnummer", "reservierungsnr", "reservierungs nr", "reservierungscode",
                "numero de reservation", "n de reservation", "code de reservation", "reference de reservation",
                "dossier de reservation", "localizador", "localizador de reserva", "localizador de la reserva",
                "codigo de reserva", "codigo de la reserva", "numero de reserva", "codice prenotazione",
                "codice di prenotazione", "numero prenotazione", "numero di prenotazione", "prenotazione n",
                "boekingsnummer", "boekingsnr", "boekingscode", "boekingsreferentie", "reserveringsnummer",
                "reserveringscode", "codigo da reserva", "localizador da reserva", "numero da reserva",
                "numer rezerwacji", "nr rezerwacji", "kod rezerwacji", "bokningsnummer", "bokningsnr", "bokningskod",
                "bokningsreferens", "bookingnummer", "bookingnr", "bookingkode", "bookingreference",
                "bookingreferanse", "referansenummer booking", "varausnumero", "varaustunnus", "varauskoodi",
                "cislo rezervace", "kod rezervace", "rezervacni kod",
            ]),
        ReferenceNumberTopic(
            subtype: "METER_NUMBER", minimum: 6,
            phrases: [
                "meter no", "meter number", "meter serial", "meter serial number", "mpan", "mprn", "mpan number",
                "zahlernummer", "zaehlernummer", "zahlernr", "zahler nr", "stromzahler nr", "gaszahler nr",
                "zahlpunkt", "marktlokation", "malo id", "messlokation", "melo id", "numero de compteur",
                "n de compteur", "numero compteur", "point de livraison", "numero pdl", "n pdl", "pdl n", "numero prm",
                "numero de contador", "n de contador", "numero contatore", "matricola contatore", "codice pod",
                "codice pdr", "meternummer", "meternr", "ean code meter", "numer licznika", "nr licznika", "numer ppe",
                "matarnummer", "anlaggningsid", "anlaggnings id", "malernummer", "malernr", "malepunkt id",
                "aftagenummer", "mittarin numero", "kayttopaikka", "kayttopaikkatunnus", "cislo elektromeru",
                "instalacao n", "numero da instalacao",
            ]),
        ReferenceNumberTopic(
            subtype: "CUSTOMER_NUMBER", minimum: 4,
            phrases: [
                "cliente id", "cliente n", "cliente no", "cliente nr", "cliente nro", "cliente num", "cliente numero",
                "id klienta", "klient id", "kunde id", "kund id", "asiakas id", "cislo zakaznika", "zakaznicke cislo",
                "zakaznik c", "cislo klienta", "customer nr", "cust nr", "usuario id", "id usuario", "id de usuario",
                "id utente", "utente id",
            ]),
        ReferenceNumberTopic(
            subtype: "LICENCE_PLATE", minimum: 5,
            phrases: [
                "rz vozidla", "registracni znacka", "statni poznavaci znacka", "skiltnummer", "skiltnr", "bilnummer",
                "kjennemerke", "auton rek", "rek nro", "rekisterinro",
            ]),
    ]

    /// Short words of such fields, which mean much else too.
    static let shortFields = [
        ReferenceNumberTopic(subtype: "ACCOUNT_NUMBER", minimum: 8, care: .slashed, phrases: ["a c", "a c no"]),
        ReferenceNumberTopic(subtype: "ACCOUNT_NUMBER", minimum: 8, care: .prose, phrases: ["acc"]),
        ReferenceNumberTopic(
            subtype: "ACCOUNT_NUMBER", minimum: 7, care: .prose,
            phrases: ["kto", "konto", "kontot", "kontoen", "na ucet", "rachunku", "sparbuch", "sparkonto"]),
        ReferenceNumberTopic(
            subtype: "ACCOUNT_NUMBER", minimum: 8, care: .prose,
            phrases: ["mortgage", "hypothek"]),
        ReferenceNumberTopic(
            subtype: "MEMBER_ID", minimum: 5, care: .prose, phrases: ["badge", "dienstausweis", "legajo"]),
        ReferenceNumberTopic(subtype: "MEMBER_ID", minimum: 7, care: .prose, phrases: ["ra", "passnr spieler"]),
        ReferenceNumberTopic(subtype: "TAX_ID", minimum: 8, care: .prose, phrases: ["ruc"]),
        ReferenceNumberTopic(subtype: "NATIONAL_ID", minimum: 9, care: .prose, phrases: ["op c", "ine"]),
        ReferenceNumberTopic(
            subtype: "NATIONAL_ID", minimum: 8, care: .prose, phrases: ["visa no", "visa nr", "visum"]),
        ReferenceNumberTopic(subtype: "METER_NUMBER", minimum: 14, care: .prose, phrases: ["pdl", "prm", "pdr"]),
    ]
}
