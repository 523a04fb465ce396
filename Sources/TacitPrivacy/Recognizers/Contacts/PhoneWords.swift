/// Words around numbers that say whether they are phone numbers.
final class PhoneWords: Sendable {
    let phone = ContextWords([
        "phone", "phones", "*phone number", "*phone", "telephone*", "tel", "tél", "mobile", "mobil*", "cell",
        "cellphone", "cellular", "fax*", "telefax", "call", "calling", "called", "ring", "dial", "whatsapp", "sms",
        "text me", "text", "reach me", "reach us", "reach our", "reach you", "reach him", "reach her", "reach them",
        "reached at", "hotline", "landline", "pager", "voicemail", "contact number", "call me", "call us", "handy*",
        "telefon*", "*telefon", "*telefonnummer", "rufnummer*", "*rufnummer", "festnetz*", "anruf*", "erreichbar",
        "durchwahl", "mobilnummer", "téléphone*", "telephone", "portable", "joindre", "appel*", "fixe", "télécopie",
        "teléfono*", "telefono*", "móvil*", "movil", "tfno", "tlf", "tlfn", "tfn", "celular*", "llam*", "cellulare",
        "cell.", "chiam*", "recapito", "telefoon*", "*telefoon", "gsm", "natel", "mobiel", "bellen", "telefone*",
        "telemóvel", "telemovel", "ligar", "ligue", "contacto", "contato", "komórk*", "zadzwoń", "puhelin*", "puh",
        "телефон*", "тел", "моб", "电话", "電話", "手机", "手機", "τηλέφωνο", "telf", "téléph", "msisdn", "ph", "mob",
        "richiamat*", "segreteria", "ringes op", "ringt opp", "ring opp", "uppringd", "nytt nummer", "nyt nummer",
        "nye nummer", "liguem", "novo número", "nuovo numero", "nowy numer", "nuevo número", "nouveau numéro",
        "neue nummer", "my new number", "uusi numeroni", "numeroni on", "soita*", "soittoa", "buzón",
        "fon", "fono", "viber", "signal", "telegram", "contact",
    ])
    /// Right behind a number.
    let after = ContextWords([
        "is my number", "is my phone*", "is my cell*", "is my mobile*", "is the number", "my number",
        "ist meine nummer", "ist meine handynummer", "ist meine telefonnummer", "es mi número", "es mi teléfono",
        "est mon numéro", "è il mio numero", "(mobile)", "(cell)", "(home)", "(work)", "(office)", "(fax)", "(tel)",
    ])
    let other = ContextWords([
        "order*", "invoice*", "ticket*", "case", "ref", "reference*", "id", "ids", "account*", "acct", "iban",
        "isbn", "issn", "ssn", "social security*", "passport*", "version*", "tracking*", "serial*", "sku", "part",
        "model", "policy", "claim", "nhs", "tax*", "vat", "zip", "plz", "postcode", "postal*", "card", "*karte",
        "*kartennummer", "date", "datum", "fecha", "bestell*", "rechnung*", "kundennummer", "kunden-nr", "*konto*",
        "pedido", "factura", "commande", "facture", "fattura", "ordine", "zamówienie", "faktura", "timestamp",
        "unix", "uuid", "hash", "ean", "gtin", "imei", "steuer*", "dni", "nif", "nie", "nss", "nhc", "cif", "siren",
        "siret", "insee", "bsn", "pesel", "nip", "regon", "cpf", "cnpj", "colegiado", "cp", "npi", "mrn", "aba",
        "routing", "aktenzeichen", "az", "vorgang*", "patent*", "doi", "pmid", "arxiv", "rfc", "bug", "issue",
        "commit", "build", "revision", "population", "sort code", "licence", "license", "member*", "cedula", "rg",
        "ein", "itin", "hrb", "seite", "page", "pages", "pp", "isrc", "collegiate", "historia", "episodio",
        "aadhaar", "pan",
    ])
    /// Words that make a number before them an amount.
    let units = ContextWords([
        "eur", "euro", "euros", "usd", "dollars", "dollar", "chf", "gbp", "km", "kg", "ml", "mm", "cm", "px", "ms",
        "bytes", "people", "einwohner*", "habitants", "habitantes", "inhabitants", "abitanti", "inwoners",
        "mieszkańców", "mio", "million*", "pln", "zł", "kr", "sek", "nok", "dkk", "rub", "€", "%", "years", "votes",
        "hz", "km²", "m²",
    ])
}
