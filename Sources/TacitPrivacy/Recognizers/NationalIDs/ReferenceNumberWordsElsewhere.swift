/// More words for the same numbers: of the Nordic and Romance languages, of Dutch and Polish, and short ones.
extension ReferenceNumberTopic {
    static let elsewhere = [
        ReferenceNumberTopic(
            subtype: "CUSTOMER_NUMBER", minimum: 4,
            phrases: [
                "my number with you", "meine nummer bei euch", "meine nummer bei ihnen", "meine nummer bei dir",
                "kunde nr", "kundin nr", "mon numero chez vous", "client n", "client no", "mi numero con ustedes",
                "mi numero con vosotros", "il mio numero da voi", "codice utente", "mijn nummer bij jullie",
                "mijn nummer bij u", "o meu numero de cliente", "meu numero de cliente", "o meu numero ai",
                "moj numer u was",
                "moj numer u panstwa", "klient nr", "kundnr", "kund nr", "mitt nummer hos er", "kundenummeret",
                "kundnumret", "mit nummer hos jer", "nummeret mitt hos dere", "asiakasnro", "asiakas nro",
                "asiakasnumeroni", "asiakasnumeron", "numero teilla", "numeroni teilla",
            ]),
        ReferenceNumberTopic(
            subtype: "ACCOUNT_NUMBER", minimum: 5,
            phrases: [
                "vertrag nr", "vertragsnr", "vertragskonto nr", "compte n", "n de compte", "n de cuenta",
                "n de contrato", "contrato n", "n conto", "conto n", "rekening nr", "rekeningnr", "contractnr",
                "n da conta", "nr umowy", "numer umowy", "nr rachunku", "avtalsnummer", "avtalsnr", "kontonr",
                "bankkonto", "aftalenummer", "aftalenr", "avtalenummer", "avtalenr", "sopimusnumero",
                "sopimusnro", "tilinumero", "tilinumeroni",
            ]),
        ReferenceNumberTopic(
            subtype: "PATIENT_ID", minimum: 4,
            phrases: [
                "pat nr", "pat id", "id paziente", "id do utente", "numero de utente", "pasientnummer", "pasientnr",
                "patientnr", "potilasnumero", "potilasnro", "pacjent nr", "pacjentka nr", "nr pacjenta",
                "n sanitario", "no sanitario", "num sanitario", "numero sanitario", "tessera sanitaria",
                "tessera sanitaria n", "carte vitale", "carte vitale n",
            ]),
        ReferenceNumberTopic(
            subtype: "CASE_NUMBER", minimum: 4,
            phrases: [
                "our ref", "your ref", "our reference", "your reference", "case ref", "case reference", "matter no",
                "incident number", "unser zeichen", "ihr zeichen", "geschaftszeichen", "schadennr", "schadensnummer",
                "fall nr", "numero de dossier", "dossier n", "dossier no", "n de dossier", "vos ref", "nos ref",
                "n de sinistre", "n expediente", "n de expediente", "n siniestro", "n de siniestro", "pratica n",
                "numero pratica", "sinistro n", "vostro riferimento", "nostro riferimento", "ons kenmerk",
                "uw kenmerk", "zaaknummer", "zaaknr", "schadenummer", "schade nr", "n do processo",
                "numero do processo", "sygn akt", "sygnatura akt", "nr sprawy", "numer sprawy", "nr szkody",
                "numer szkody", "arendenummer", "arendenr", "skadenummer", "diarienummer", "malnummer", "sagsnummer",
                "sagsnr", "j nr", "saksnummer", "saksnr", "asianumero", "asia nro", "tapausnumero", "vahinkonumero",
                "diaarinumero",
            ]),
        ReferenceNumberTopic(
            subtype: "MEMBER_ID", minimum: 4,
            phrases: [
                "staff no", "staff number's", "mitglied nr", "mitgl nr", "pers nr", "ma nr", "stammnummer",
                "ausweis nr", "n adherent", "n d'adherent", "carte d'adherent", "agent n", "n empleado",
                "n de empleado", "n socio", "n de socio", "numero de empleada", "carnet de socio", "n tessera",
                "numero tessera", "numero di tessera", "socio n", "matr", "lidnr", "lid nr", "personeelsnummer",
                "personeelsnr", "studentnr", "numero de funcionario", "numero de estudante", "matricula do aluno",
                "numer czlonkowski", "nr pracownika", "numer pracownika", "nr albumu", "numer albumu",
                "legitymacja nr", "medlemsnummer", "medlemsnr", "medlemsnummeret", "anstallningsnummer",
                "anstallningsnr", "anst nr", "medarbejdernummer", "medarbejdernr", "lonnummer", "studienummer",
                "ansattnummer", "ansattnr", "jasennumero", "jasennumeroa", "jasennumeroani", "jasennumeroni",
                "jasennro", "henkilostonumero", "henkilostonro", "tyontekijanumero", "opiskelijanumero",
            ]),
        ReferenceNumberTopic(
            subtype: "SOCIAL_SECURITY", minimum: 5,
            phrases: [
                "n allocataire", "no allocataire", "num allocataire", "numero allocataire", "numero d'allocataire",
                "n d'allocataire", "n secu", "no secu", "numero de secu",
            ]),
        ReferenceNumberTopic(
            subtype: "POLICY_NUMBER", minimum: 5,
            phrases: [
                "cover note", "versicherungsvertrag", "vs nr", "vsnr", "schein nr", "police n", "police no",
                "contrat n", "contrat no", "numero d'assure", "contrato de seguro", "polizza n", "polis nr",
                "polisnr", "forsakringsnummer", "forsakringsnr", "policenummer", "policenr", "polisenummer",
                "polisenr", "vakuutusnumero", "vakuutusnro",
            ]),
        ReferenceNumberTopic(
            subtype: "PASSPORT", minimum: 6,
            phrases: [
                "pasnummer", "pasnr", "passnumret", "passinumero", "passin numero", "paspoortnr", "paspoort nr",
                "reisepassnr", "reisepass nr", "passeport n", "passaporto n", "pasaporte n", "numero de passeport",
                "numero di passaporto", "numero de pasaporte", "numero de passaporte",
            ]),
        ReferenceNumberTopic(
            subtype: "DRIVING_LICENCE", minimum: 5,
            phrases: [
                "korkortsnummer", "korekortnummer", "korekort nr", "forerkortnummer", "ajokortin numero", "patente n",
                "prawo jazdy nr",
            ]),
        ReferenceNumberTopic(
            subtype: "LICENCE_PLATE", minimum: 4,
            phrases: ["amtl kennzeichen", "regnr", "reg nr", "rekkari", "tablice rejestracyjne", "kenteken is"]),
    ]
}
