/// Invented numbers with right check digits: the word that announces each, and one with a wrong check digit.
extension IDExample {
    static let american = [
        IDExample("AR_CUIT", "cuit", "20-15275892-9", "20-63363953-2", wrong: "20-15275892-0"),
        IDExample("BR_CNPJ", "cnpj", "72.604.536/0001-27", "24.389.648/0001-60", wrong: "72.604.536/0001-20"),
        IDExample("BR_CNS", "cns", "703 4863 3078 3700", "853 0743 7560 5733", wrong: "703 4863 3078 3701"),
        IDExample("BR_CPF", "cpf", "571.926.468-06", "472.141.810-88", wrong: "571.926.468-00"),
        IDExample("BR_PLATE", "plate", "RBG1O56", "VMG3A78"),
        IDExample("CA_SIN", "sin", "170 824 502", "148 749 047", wrong: "170 824 500"),
        IDExample("CL_RUT", "rut", "81.745.825-4", "12.086.123-9", wrong: "81.745.825-0"),
        IDExample("CO_NIT", "nit", "734.059.207-5", "497.915.022-3", wrong: "734.059.207-0"),
        IDExample("MX_CURP", "curp", "ZNGQ680101HDFWXN97", "JAPE340101HDFEDM87", wrong: "ZNGQ680101HDFWXN90"),
        IDExample("MX_RFC", "rfc", "NAWX920101TY8", "MESE190101SF1", wrong: "NAWX920101TY0"),
        IDExample("US_ABA_ROUTING", "routing number", "217950956", "287343810", wrong: "217950950"),
        IDExample("US_BANK_ACCOUNT", "bank account number", "28367055", "84412947"),
        IDExample("US_DEA", "dea", "SL6241385", "LP2526133", wrong: "SL6241380"),
        IDExample("US_DRIVER_LICENSE", "driver's license", "B2061982", "U9478830"),
        IDExample("US_EIN", "ein", "98-4364464", "63-0073894"),
        IDExample("US_ITIN", "itin", "995-70-3404", "984-70-9184"),
        IDExample("US_MBI", "mbi", "6PE3-FC9-UX32", "1JN8-HA9-RT11"),
        IDExample("US_NPI", "npi", "2258999624", "2370739163", wrong: "2258999620"),
        IDExample("US_PASSPORT", "us passport", "072144500", "400847419"),
        IDExample("US_SSN", "ssn", "058-14-6752", "242-28-7961"),
    ]
}
