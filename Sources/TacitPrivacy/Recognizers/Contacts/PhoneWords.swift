/// Words around numbers that say whether they are phone numbers.
final class PhoneWords: Sendable {
    static let shared = PhoneWords()

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
        "fon", "fono", "viber", "signal", "telegram", "contact", "tlm", "telm", "liga-me", "ligue-me", "liga-lhe",
        "dzwoń*", "dzwonić", "dzwonic", "dzwon", "zadzwon", "volej*", "zavolej*", "zavolat",
    ])
    /// Whose number it is: any number right behind them is one of a phone.
    private static let ownList = [
        "my number", "my new number", "his number", "her number", "meine nummer", "meine neue nummer", "mio numero",
        "suo numero", "mi número", "mi numero", "meu número", "meu numero", "mon numéro", "mon numero",
        "mijn nummer", "mit nummer", "mit nr", "mit nye nr", "mitt nummer", "mitt nr", "mitt nya nummer",
        "mitt nye nummer", "nummeret mitt", "mój numer", "moj numer", "mój nr", "moj nr", "moje číslo", "moje cislo",
        "nové číslo", "nove číslo", "nove cislo", "numeroni", "numărul meu", "numarul meu", "мой номер",
    ]
    /// Right before a mobile number.
    private static let directList = [
        "cel", "fone", "zap", "whats", "wa", "apunta", "apunte", "anota", "anote", "scrivimi al", "scrivimi a",
        "scrivetemi al", "scrivi al", "escríbeme al", "escribeme al", "czekam pod", "pod nr", "pod numer*", "na numer",
        "na nr", "vědět na", "vedet na", "na čísle", "na cisle", "na číslo", "na cislo", "betal til", "betala till",
        "nås på", "nåes på", "træffes på", "skriv til", "fanges på", "mig på", "meg på",
    ]
    /// Somewhere before a mobile number: "Kontakt", and names of payments from phone to phone.
    private static let weakList = [
        "kontakt", "kontakta", "kontakte", "kontaktuj*", "mbway", "mb way", "vipps", "mobilepay", "mobile pay",
        "bizum", "swish", "twint", "blik",
    ]
    /// Right before a mobile number in groups.
    private static let numberList = ["numero", "número", "numer", "nummer", "nummeret", "číslo", "cislo"]

    let own = ContextWords(ownList)
    let direct = ContextWords(directList)
    let weak = ContextWords(weakList)
    let number = ContextWords(numberList)
    /// All of those, to sort out with one look-up where none is.
    let hints = ContextWords(ownList + directList + weakList + numberList)
    /// Headers of columns.
    let header = ContextWords([
        "phone*", "*phone", "tel", "tél", "telephone*", "téléphone*", "telefon*", "*telefon", "teléfono*", "telefoon*",
        "mobile", "mobil", "mobilnummer", "móvil", "movil", "cell", "cellulare", "celular", "cel", "fax", "whatsapp",
        "handy", "handynummer", "rufnummer*", "puhelin*", "komórk*", "telemóvel", "telemovel", "gsm", "msisdn", "tlf",
        "tlm", "telf", "tfno", "mob", "contact", "contacto", "contato", "contatto", "kontakt", "recapito",
        "телефон*", "电话", "電話", "手机",
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
    /// Words that make a number near them a quantity or a code, where nothing but its form says phone number.
    let amounts = ContextWords([
        "total*", "sum", "summe", "suma", "somma", "amount*", "price*", "prezzo", "prezzi", "precio*", "preço*", "prix",
        "cena", "ceny", "preis*", "cost*", "coût*", "importo", "importe", "saldo", "balance", "budget*", "revenue*",
        "ingresos", "ricavi", "fatturato", "capital*", "chiffre*", "salary", "size", "count*", "qty", "quantit*",
        "cantidad", "ilość", "pcs", "pezzi", "items", "item", "articolo", "art", "artikel*", "product*", "prodott*",
        "producto*", "cod", "code*", "codice*", "código*", "codigo*", "kod", "lot", "lotto", "lote", "batch",
        "matricola", "protocollo", "prot", "pratica", "fascicolo", "ricamb*", "catalog*", "row", "rows",
        "line", "lines",
        "righe", "record*", "files", "file", "bytes", "byte", "port", "pid", "offset", "length", "width", "height",
        "step", "epoch*", "iter*", "loss", "score*", "punti", "punteggio", "views", "visits", "downloads", "users",
        "seed", "bitcoin", "token*", "type", "duration", "weight", "peso", "area", "superficie", "distan*", "rcs",
        "of", "progress", "loaded", "download*", "read", "wrote", "sent", "received", "scontrino", "bolla", "ddt",
    ])
}
