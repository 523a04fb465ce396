/// Numbers of a person that no check digit proves: they are found only right after the words that name them.
struct ReferenceNumberTopic: Sendable {
    let subtype: String
    /// Fewest letters and digits.
    let minimum: Int
    var care = Care.named
    /// Of a number right behind the words, where `care` asks for nothing more.
    var score: Float = 0.8
    let phrases: [String]

    /// What must hold besides.
    enum Care {
        case named
        /// The words mean much else too: only right before a number that is no amount, year or decimal.
        case bare
        /// As `bare`, and a colon or the like follows them.
        case behindSign
        /// As `bare`, and no sign stands between that sets a value in code.
        case prose
        /// As `prose`, and the words end with a slash and a letter: "a/c".
        case slashed
        /// What the words name is often the same for everybody: not a word with a number behind it.
        case nobodys
    }

    /// By subtype, the surer ones first.
    static let all = english + elsewhere + fields + bare + shortFields

    private static let english = [
        ReferenceNumberTopic(
            subtype: "PASSPORT", minimum: 6,
            phrases: [
                "passport", "passport no", "reisepass", "reisepassnummer", "pass nr", "passnummer", "passnr",
                "pasaporte",
                "passaporto", "passeport", "paspoort", "paspoortnummer", "passaporte", "paszport", "paszportu",
                "pass no", "travel document",
                "pasaportes", "pas nummer", "pass nummer", "passi numero",
            ]),
        ReferenceNumberTopic(
            subtype: "DRIVING_LICENCE", minimum: 5,
            phrases: [
                "driving licence", "driving license", "drivers licence", "drivers license", "driver licence",
                "driver license", "driver's license", "driver's licence", "dl no", "dl number", "fuhrerschein",
                "fuehrerschein",
                "fuhrerscheinnummer", "fuehrerscheinnummer", "fuhrerschein nr", "permiso de conducir",
                "carnet de conducir", "licencia de conducir",
                "patente", "patente di guida", "permis de conduire", "rijbewijs", "rijbewijsnummer",
                "carta de conducao",
                "cnh", "prawo jazdy", "prawa jazdy", "license no", "licence no", "license number", "licence number",
                "driver number",
            ]),
        ReferenceNumberTopic(
            subtype: "NATIONAL_ID", minimum: 5,
            phrases: [
                "national id", "nationalid", "national identity", "identity card", "id card", "identity number",
                "id number", "ausweisnummer",
                "personalausweis", "carta d'identita", "carta di identita", "carte d'identite",
                "carte nationale d'identite", "cni",
                "documento de identidad", "identiteitskaart", "id kaart", "bilhete de identidade", "cedula",
                "cedula de identidad",
                "curp", "government id", "citizen id", "personal id", "id no", "id nr", "documento de identidade",
                "dowod osobisty",
                "rg", "aufenthaltstitel", "residence permit", "personnummer", "identification number",
                "document number", "documento numero",
            ]),
        ReferenceNumberTopic(
            subtype: "TAX_ID", minimum: 6,
            phrases: [
                "tax id", "taxid", "tax number", "tax no", "tin", "tax identification", "taxpayer id", "steuernummer",
                "steuer id",
                "numero fiscal", "numero fiscale", "codice fiscale", "identificacion fiscal", "rfc", "cuit", "cuil",
                "vat no", "vat number", "vat id",
                "tax payer", "fiscal number", "fiscal code", "belastingnummer",
            ]),
        ReferenceNumberTopic(
            subtype: "SOCIAL_SECURITY", minimum: 6,
            phrases: [
                "social security", "social security no", "ssn", "securite sociale", "seguridad social",
                "sozialversicherungsnummer",
                "sozialversicherung", "social insurance", "national insurance", "seguranca social", "nass", "nuss",
                "sv nummer", "sv nr", "nhs", "nss",
            ]),
        ReferenceNumberTopic(
            subtype: "CUSTOMER_NUMBER", minimum: 4,
            phrases: [
                "customer number", "customer no", "customer id", "customerid", "customer code", "customer ref",
                "customer reference", "client number", "client id",
                "client no", "clientid", "kundennummer", "kunden nr", "kundennr", "kunden id", "kd nr", "kdnr",
                "kundennumer", "numero client",
                "no client", "num client", "code client", "identifiant client", "numero de client", "numero de cliente",
                "no de cliente", "no cliente", "codigo de cliente",
                "id de cliente", "id cliente", "codice cliente", "numero cliente", "cod cliente", "klantnummer",
                "klant nr", "klantnr", "numer klienta",
                "nr klienta", "codigo do cliente", "numero do cliente", "cust id", "cust no", "user id", "userid",
                "account holder id",
                "subscriber id", "subscriber number", "loyalty number", "loyalty card", "frequent flyer", "kundnummer",
                "asiakasnumero", "kundenummer",
                "contact id", "person id", "lead id",
            ]),
        ReferenceNumberTopic(
            subtype: "ACCOUNT_NUMBER", minimum: 5,
            phrases: [
                "account number", "account no", "acct no", "acct", "account nr", "account id", "bank account", "a c no",
                "kontonummer", "konto nr", "konto",
                "numero de compte", "no de compte", "compte bancaire", "numero de cuenta", "no de cuenta",
                "cuenta bancaria", "conto corrente", "numero di conto",
                "numero conto", "rekeningnummer", "numero da conta", "numero de conta", "conta corrente", "numer konta",
                "nr konta", "vertragskonto",
                "vertragsnummer", "contract number", "contract no", "numero de contrat", "numero de contrato",
                "numero contratto", "contractnummer",
                "routing number", "sort code", "checking account", "savings account",
            ]),
        ReferenceNumberTopic(
            subtype: "PATIENT_ID", minimum: 3,
            phrases: [
                "patient id", "patientid", "patient no", "patient number", "patienten id", "patientennummer",
                "patienten nr", "patientennr", "mrn",
                "medical record", "medical record number", "hospital number", "nhc", "cipa", "historia clinica",
                "numero de historia", "no historia",
                "n historia", "no de historia clinica", "numero paciente", "id paciente", "numero patient", "ipp",
                "numero de dossier", "cartella clinica", "patientnummer", "piz",
                "aufnahmenummer", "aufnahme nr", "aufnahmenr", "journal nr", "journalnummer", "cip",
                "tarjeta sanitaria", "tsi", "chart no", "numer pacjenta",
            ]),
        ReferenceNumberTopic(
            subtype: "CASE_NUMBER", minimum: 4,
            phrases: [
                "fallnummer", "fall nr", "fallnr", "fallzahl", "fall id", "episodio no", "numero de episodio",
                "encounter id", "visit id", "case number", "case no",
                "case id", "aktenzeichen", "expediente", "no expediente", "numero de expediente", "docket",
                "vorgangsnummer", "vorgangs nr", "dossiernummer",
                "schadennummer", "schaden nr", "claim number", "claim no", "claim id", "numero de sinistre",
                "numero de siniestro",
            ]),
        // Words that mean much else too: only before long numbers.
        ReferenceNumberTopic(
            subtype: "CASE_NUMBER", minimum: 6,
            phrases: ["fall", "episodio", "vorgang", "e nr", "eingangs nr", "h nr", "histo nr"]),
        ReferenceNumberTopic(
            subtype: "MEMBER_ID", minimum: 4,
            phrases: [
                "member id", "memberid", "member number", "member no", "membership number", "membership no",
                "membership id", "mitgliedsnummer", "mitglieds nr",
                "mitgliedsnr", "mitgliedernummer", "numero de membre", "numero d'adherent", "no adherent", "adherent",
                "numero de socio", "no socio",
                "numero socio", "codice socio", "tessera", "lidnummer", "numero de miembro", "student id",
                "student number", "student no", "matrikelnummer",
                "matrikel nr", "matricola", "numero etudiant", "matricula", "studentnummer", "employee id",
                "employee number", "employee no", "personalnummer", "personal nr",
                "numero de empleado", "matricule", "staff id", "staff number", "badge number", "badge no",
                "mitarbeiternummer", "payroll number",
            ]),
        ReferenceNumberTopic(
            subtype: "POLICY_NUMBER", minimum: 5,
            phrases: [
                "policy number", "policy no", "policy id", "insurance policy", "insurance number", "insurance id",
                "insurance no", "versicherungsnummer",
                "versicherungs nr", "versicherungsnr", "versichertennummer", "versicherten nr", "versicherungsschein",
                "versicherungsscheinnummer",
                "police nr", "policennummer", "polizzennummer", "numero de police", "police d'assurance",
                "numero de poliza", "poliza", "no de poliza",
                "numero di polizza", "polizza", "polisnummer", "numer polisy", "nr polisy", "apolice",
                "numero da apolice", "health insurance", "health plan",
                "mutuelle", "krankenversicherungsnummer", "krankenversichertennummer", "kvnr", "medicare number",
                "medicare no", "medicare", "medicaid", "group number",
            ]),
        ReferenceNumberTopic(
            subtype: "PROFESSIONAL_NUMBER", minimum: 3,
            phrases: [
                "no col", "n col", "num col", "nocol", "no colegiado", "n colegiado", "num colegiado",
                "numero de colegiado", "colegiado", "colegiada", "no de colegiado",
                "lanr", "arztnummer", "bsnr", "betriebsstattennummer", "dea number", "dea no", "medical license",
                "medical licence", "gmc number", "gmc no",
                "rpps", "adeli", "bar number", "crm number", "numero d'ordre",
            ]),
        ReferenceNumberTopic(
            subtype: "LICENCE_PLATE", minimum: 4,
            phrases: [
                "licence plate", "license plate", "number plate", "plate number", "plate no", "reg plate",
                "registration plate", "vehicle registration", "vehicle reg", "vrm", "kennzeichen", "kfz kennzeichen",
                "autokennzeichen", "nummernschild", "amtliches kennzeichen", "plaque d'immatriculation",
                "immatriculation", "numero d'immatriculation", "matricula del coche", "matricula del vehiculo",
                "placa", "placas", "placa do carro", "targa", "numero di targa", "kenteken", "kentekennummer",
                "nummerplaat", "matricula do carro", "matricula do veiculo", "numer rejestracyjny", "nr rejestracyjny",
                "nr rej", "tablica rejestracyjna", "registreringsnummer", "regnummer", "regskylt", "nummerplade",
                "nummerskilt", "registreringsskilt", "rekisterinumero", "rekisteritunnus", "rekisterikilpi", "plaka",
                "plaka no", "rendszam", "spz", "numar de inmatriculare", "госномер", "номер авто", "номерной знак",
                "车牌号", "車牌", "ナンバープレート",
            ]),
        ReferenceNumberTopic(
            subtype: "TRACKING_NUMBER", minimum: 8,
            phrases: [
                "tracking number", "tracking no", "tracking id", "tracking code", "tracking", "waybill", "awb",
                "consignment number", "parcel number", "shipment number", "shipment id", "sendungsnummer",
                "sendungs nr", "paketnummer", "paket nr", "trackingnummer", "sendungsverfolgungsnummer",
                "numero de suivi", "no de suivi", "numero de colis", "no colis", "numero de seguimiento",
                "codigo de seguimiento", "numero de envio", "localizador de envio", "numero di tracciamento",
                "codice di tracciamento", "numero di spedizione", "codice spedizione", "track and trace",
                "track trace code", "zendingsnummer", "trackingcode", "codigo de rastreio", "codigo de rastreamento",
                "numero de rastreio", "numer przesylki", "nr przesylki", "numer paczki", "numer sledzenia",
                "kollinummer", "kolli id", "sandningsnummer", "sparningsnummer", "forsendelsesnummer", "pakkenummer",
                "sporingsnummer", "seurantakoodi", "lahetystunnus", "lahetysnumero",
            ]),
        ReferenceNumberTopic(
            subtype: "VOUCHER_CODE", minimum: 5,
            phrases: [
                "voucher code", "voucher no", "voucher number", "gift card code", "gift card number", "gift code",
                "redemption code", "gutscheincode", "gutscheinnummer", "gutschein code", "gutschein nr",
                "geschenkkarte nr", "code cadeau", "numero de bon", "codice buono", "cadeaubon code", "vale presente",
                "numer bonu", "presentkortsnummer", "gavekortnummer", "lahjakortin numero",
            ]),
        ReferenceNumberTopic(
            subtype: "VOUCHER_CODE", minimum: 5, care: .nobodys, score: 0.6,
            phrases: [
                "coupon code", "promo code", "promotion code", "discount code", "rabattcode", "aktionscode",
                "code promo", "code de reduction", "code promotionnel", "codigo de descuento", "codigo promocional",
                "codigo de cupon", "cupon", "codice sconto", "codice promozionale", "codice coupon", "kortingscode",
                "actiecode", "codigo de desconto", "codigo do cupom", "cupom", "kod rabatowy", "kod promocyjny",
                "rabattkod", "rabatkode", "rabattkode", "alennuskoodi",
            ]),
        ReferenceNumberTopic(
            subtype: "DEVICE_ID", minimum: 8,
            phrases: [
                "imei", "imsi", "iccid", "device id", "deviceid", "advertising id", "idfa", "gaid", "vin",
                "fahrgestellnummer", "serial number", "seriennummer",
            ]),
    ]
}
