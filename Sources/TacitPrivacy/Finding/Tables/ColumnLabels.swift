/// What the header of a column says about the people in a table.
enum ColumnLabels {
    enum Meaning {
        /// Says nothing.
        case none
        /// Holds persons' names: "Surname", "Vorname".
        case person
        /// May hold persons' names: "Name", "Client".
        case mayBePerson
        /// Is told of people, and of firms too: "Phone", "Street".
        case contact
        /// Is told of people only: "Date of birth", "Age".
        case personal
    }

    /// The meaning of a header cell; letters of it count, in any case. At most 40 bytes are read.
    static func meaning(of cell: Range<Int>, in bytes: [UInt8]) -> Meaning {
        guard let hash = PersonFieldKeys.hash(of: cell, in: bytes) else { return .none }
        let value = table.value(hash)
        if value & person != 0 { return .person }
        if value & personal != 0 { return .personal }
        switch PersonFieldKeys.strength(of: cell, in: bytes) {
        case .strong: return .person
        case .weak: return .mayBePerson
        case nil: break
        }
        let address = AddressFieldWords.labels.value(hash) & ~AddressFieldWords.shortPostcode
        return value != 0 || address != 0 ? .contact : .none
    }

    private static let person: UInt8 = 1
    private static let personal: UInt8 = 2
    private static let contact: UInt8 = 4

    private static let table = WordTable([
        (
            """
            fornamn efternamn fornavn efternavn etternavn fuldenavn fulltnavn fullstendignavn etunimi sukunimi kokonimi imie
            nazwisko imieinazwisko imienazwisko prijmeni jmenoaprijmeni celejmeno vezeteknev keresztnev prenume
            numeprenume numesiprenume
            """, person
        ),
        (
            """
            dob dateofbirth birthdate birthday birthdt born age ages sex gender ssn socialsecuritynumber maritalstatus
            nationality geburtsdatum gebdatum gebdat geburtstag geboren alter geschlecht fechadenacimiento fechanacimiento
            fnacimiento nacimiento edad sexo datedenaissance datenaissance naissance neele age sexe datadinascita datanascita
            nascita natoil eta sesso datadenascimento datanascimento nascimento idade geboortedatum gebdatum leeftijd geslacht
            dataurodzenia dataur wiek plec pesel fodelsedatum fodelsedag alder kon personnummer fodselsdato fodselsdag cpr
            cprnr fodselsnummer syntymaaika ika hetu henkilotunnus datumnarozeni vek pohlavi rodnecislo dni nif codicefiscale
            cpf bsn
            """, personal
        ),
        (
            """
            email mail emailaddress mailaddress emailid correo correoelectronico courriel adressemail posta postaelettronica
            epost epostadress epostadresse sahkoposti emailadresse mailadresse emailadres
            phone phoneno phonenr phonenumber telephone telephonenumber tel telno telnr mobile mobileno mobilenumber
            mobilephone cell cellphone homephone workphone contactnumber contactno telefon telefonnummer telefonnr handy
            handynummer mobil mobilnummer mobilnr telefono telefonofijo movil celular portable telephoneportable numerodetelephone
            cellulare telefone telemovel telefoon telefoonnummer mobiel gsm komorka nrtelefonu numertelefonu mobiltelefon
            puhelin puhelinnumero matkapuhelin tlf tlfnr whatsapp iban
            """, contact
        ),
    ])
}
