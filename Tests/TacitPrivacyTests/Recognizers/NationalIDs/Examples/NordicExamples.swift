/// Invented numbers with right check digits: the word that announces each, and one with a wrong check digit.
extension IDExample {
    static let nordic = [
        IDExample("DK_CPR", "cpr", "120580-4976", "120584-7064"),
        IDExample("DK_CVR", "cvr", "93983068", "51298640", wrong: "93983060"),
        IDExample("DK_VAT", "vat", "DK73784964", "DK40607951", wrong: "DK73784960"),
        IDExample("FI_BUSINESS_ID", "y tunnus", "4788394-7", "2062491-0", wrong: "4788394-0"),
        IDExample("FI_HETU", "henkilotunnus", "120584-958B", "120588-308D", wrong: "120584-958A"),
        IDExample("FI_PLATE", "rek nro", "KLM-482", "XBR-917"),
        IDExample("FI_VAT", "vat", "FI47497034", "FI02165896", wrong: "FI47497030"),
        IDExample("IS_KENNITALA", "kennitala", "120584-8710", "120583-9999", wrong: "120584-8711"),
        IDExample("NO_FODSELSNUMMER", "fodselsnummer", "12058995116", "12058680123", wrong: "12058995110"),
        IDExample("NO_PLATE", "skilt", "EK 48213", "SV 70312"),
        IDExample("NO_ORGANISATION", "organisasjonsnummer", "848 015 865", "957 364 918", wrong: "848 015 860"),
        IDExample("SE_ORGANISATION", "organisationsnummer", "872145-4851", "278888-4480", wrong: "872145-4850"),
        IDExample("SE_PERSONNUMMER", "personnummer", "16860512-5320", "12890512-7760", wrong: "16860512-5321"),
        IDExample("SE_VAT", "vat", "SE677759977701", "SE361118711701", wrong: "SE677759977700"),
    ]
}
