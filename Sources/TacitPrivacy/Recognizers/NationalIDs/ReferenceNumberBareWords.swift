/// Words that mean much else too, and stand before such numbers in running text: "my contract (48213-77)".
extension ReferenceNumberTopic {
    static let bare = [
        ReferenceNumberTopic(
            subtype: "POLICY_NUMBER", minimum: 6, care: .bare,
            phrases: [
                "policy", "policies", "police", "policen", "policer", "polizas", "polizze", "polis", "polissen",
                "apolices", "polisa", "polise", "polisy", "polisę", "forsakring", "forsakringen", "forsakringar",
                "forsikring", "forsikringen", "forsikringer", "vakuutus", "vakuutuksen", "vakuutusta",
            ]),
        ReferenceNumberTopic(
            subtype: "ACCOUNT_NUMBER", minimum: 7, care: .bare,
            phrases: [
                "account", "contract", "vertrag", "vertrage", "compte", "contrat", "contrats", "cuenta", "contrato",
                "conto", "contratto", "rekening", "conta", "umowa", "umowy", "umowe", "rachunek", "avtal", "avtalet",
                "aftale", "aftalen", "avtale", "avtalen", "avtalen min", "sopimus", "sopimuksen", "sopimukseni",
            ]),
        ReferenceNumberTopic(
            subtype: "CASE_NUMBER", minimum: 6, care: .bare,
            phrases: [
                "your case", "my case", "our case", "the case", "please quote", "reference on your letter",
                "reference number", "az", "gz", "claim", "staat kenmerk", "tem a referencia", "dossier", "sinistre",
                "porte la reference", "votre reference",
                "notre reference", "caso", "siniestro", "lleva la referencia", "su referencia", "nuestra referencia",
                "pratica", "sinistro", "fascicolo", "riporta il riferimento", "processo", "protocolo",
                "sprawa", "sprawe", "sprawy", "sygnatura", "sygnature", "szkoda", "szkode", "arende", "arendet",
                "sag", "sagen", "sak", "saken", "tapaus", "dnr", "dnro",
            ]),
        ReferenceNumberTopic(
            subtype: "MEMBER_ID", minimum: 5, care: .bare,
            phrases: [
                "member", "membership", "member since", "employee", "mitglied", "mitglied seit", "adherente",
                "adherent depuis", "adherente depuis", "empleado", "empleada", "socio", "socia", "socio desde",
                "socia desde", "socio dal", "socia dal", "dipendente", "lid sinds", "medlem", "medlem sedan",
                "medlem siden", "pracownik", "medarbejder", "ansatt", "jasen vuodesta", "czlonek od",
            ]),
        ReferenceNumberTopic(
            subtype: "CUSTOMER_NUMBER", minimum: 5, care: .bare,
            phrases: [
                "customer", "client", "kunde", "kundin", "cliente", "klant", "kund", "klient", "klientka", "asiakas",
                "customer since", "kunde seit", "kundin seit", "client depuis", "cliente depuis", "cliente desde",
                "cliente dal", "klant sinds", "klient od", "klientka od", "kund sedan", "kunde siden",
                "asiakas vuodesta",
            ]),
        ReferenceNumberTopic(
            subtype: "PATIENT_ID", minimum: 6, care: .bare,
            phrases: [
                "patient", "patientin", "patiente", "paciente", "paziente", "pasient", "potilas", "pacjent",
                "pacjentka", "utente", "cartella", "con historia",
            ]),
        ReferenceNumberTopic(
            subtype: "TRACKING_NUMBER", minimum: 10, care: .bare,
            phrases: [
                "parcel", "package", "paket", "sendung", "colis", "paquete", "pacco", "pakket", "zending", "encomenda",
                "paczka", "przesylka", "paketet", "forsandelse", "forsandelsen", "pakken", "pakke", "paketti",
                "lahetys", "seguimiento", "tracciamento", "suivi", "rastreio", "sparning", "sporing", "seuranta",
            ]),
        ReferenceNumberTopic(
            subtype: "PASSPORT", minimum: 6, care: .behindSign, phrases: ["pas", "passi", "pass"]),
        ReferenceNumberTopic(
            subtype: "DRIVING_LICENCE", minimum: 7, care: .behindSign,
            phrases: ["licence", "license", "korkort", "korekort", "forerkort", "ajokortti"]),
    ]
}
