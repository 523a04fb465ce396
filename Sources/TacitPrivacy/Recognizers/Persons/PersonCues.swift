/// What a word can mean beside a name.
struct PersonCue: OptionSet {
    let rawValue: UInt8

    /// Mr, Frau, Dr: the capitalised words after it are a name.
    static let title = PersonCue(rawValue: 1 << 0)
    /// Coach, president: the same, if what follows looks like a name.
    static let role = PersonCue(rawValue: 1 << 1)
    static let greeting = PersonCue(rawValue: 1 << 2)
    /// von, de la, bin: inside a name.
    static let particle = PersonCue(rawValue: 1 << 3)
    /// GmbH, Street, Foundation: what stands before it is no person.
    static let afterFirm = PersonCue(rawValue: 1 << 4)
    /// Saint, Lake, Rue: what stands after it is no person.
    static let beforePlace = PersonCue(rawValue: 1 << 5)
    /// med, rer, nat: between a title and a name.
    static let titleTail = PersonCue(rawValue: 1 << 6)
    /// Jr, III: ends a name.
    static let suffix = PersonCue(rawValue: 1 << 7)
}

/// The words that bear on whether others are a name, in en, de, es, fr, it, pt, nl; folded.
enum PersonCues {
    static let words = WordTable([
        (titles, PersonCue.title.rawValue),
        (roles, PersonCue.role.rawValue),
        (greetings, PersonCue.greeting.rawValue),
        (particles, PersonCue.particle.rawValue),
        (firms, PersonCue.afterFirm.rawValue),
        (places, PersonCue.beforePlace.rawValue),
        ("med rer nat phil jur ing dent vet habil h c dipl mag univ oec theol", PersonCue.titleTail.rawValue),
        ("jr ii iii iv junior filho neto", PersonCue.suffix.rawValue),
    ])

    /// What stands before a name and is none, cut as tokens of the tagger keep words.
    static let addresses: Set<UInt32> = {
        var words: Set<UInt32> = []
        for list in [titles, roles, greetings, kin] {
            list.withUTF8Buffer { bytes in
                for word in bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
                    var hash = WordHash()
                    for byte in word { hash.add(byte) }
                    words.insert(UInt32(truncatingIfNeeded: hash.value >> 16))
                }
            }
        }
        return words
    }()

    private static let kin: StaticString = """
        maitre onorevole professeur signe famille famiglia familia familie mamie papi nonna nonno zia zio tata
        tonton tia tio oom opa oma buurman buurvrouw gemachtigde notaris lieve lt col capt sgt sheikh imam
        ayatollah mullah suor soeur frere oncle grandma grandpa comte comtesse duc duchesse avv
        """

    private static let titles: StaticString = """
        mr mrs ms miss mister mx dr doctor prof professor sir dame
        hr fr kollege kollegin herr herrn frau fraulein frl doktor professorin
        sr sra srta sres senor senora senorita don dona dna dr dra doctora
        mme mlle mgr mm monsieur madame mademoiselle docteur
        sig signor signora signorina sigra dott dottor dottore dottoressa ssa avv avvocato ragioniere geometra ing
        senhor senhora exmo dhr mevr mevrouw meneer mevr mw mej
        """
    private static let roles: StaticString = """
        patient patientin paciente president senator governor congressman congresswoman judge justice coach captain sergeant lieutenant colonel general
        admiral inspector detective officer nurse rabbi reverend pastor bishop cardinal father sister brother uncle aunt
        prince princess queen king lord lady chancellor mayor minister secretary ambassador agent ceo singer actor actress
        author writer
        prasident prasidentin kanzler kanzlerin minister ministerin trainer regisseur regisseurin schauspieler schauspielerin
        burgermeister sprecher sprecherin autor autorin konig konigin kapitan oberst richter richterin anwalt schwester
        pfarrer bischof kardinal papst onkel tante tennisprofi innenminister aussenminister finanzminister
        presidente presidenta ministro ministra senador senadora alcalde alcaldesa juez rey reina capitan padre hermana
        ministre depute roi abbe general colonel capitaine sindaco giudice capitano
        deputado doutor doutora governador prefeito tecnico
        oma opa tonton tata mamie nonna nonno zia zio abuela abuelo grandma grandpa granny mormor morfar farmor farfar
        huisarts burgemeester wethouder
        """
    private static let greetings: StaticString = """
        hi hello hey hiya dear dearest greetings morning afternoon evening welcome
        hallo hi servus moin gruezi liebe lieber liebes geehrte geehrter werte werter morgen tag abend
        hola estimado estimada querido querida buenos buenas dias tardes noches apreciado apreciada
        bonjour bonsoir salut cher chere coucou
        ciao gentile caro cara buongiorno buonasera salve egregio spettabile carissimo carissima
        ola oi prezado prezada dag beste geachte hoi
        """
    private static let particles: StaticString = """
        von van vom zu zum zur de der den del della delle dello degli dei di da dal dos das do du des la le las los lo
        ten ter te bin ibn bint al el abu ben af av y ap
        """
    private static let firms: StaticString = """
        gmbh ag kg ohg ug mbh inc ltd llc llp plc corp corporation co company sa sas sarl srl spa bv nv oy ab as
        group holding holdings partners associates brothers bros sons
        street road avenue boulevard lane drive court terrace square highway parkway way hill bridge river lake county
        city town village valley beach bay island islands park garden gardens house hall tower towers plaza station airport
        university college school academy institute hospital clinic church cathedral museum gallery library theatre theater
        stadium arena center centre hotel inn restaurant cafe bar pub store shop market mall bank club society association
        foundation prize award awards cup trophy championship open festival show band orchestra quartet records studios
        magazine times post news journal gazette herald press books team fc united stadt strasse str platz weg allee gasse
        ring brucke kirche schule klinik krankenhaus universitat stiftung verein preis bank bahnhof hof haus museum
        act law bill amendment syndrome disease test scale theorem effect index method algorithm model series
        express airlines air lines motors foods pharma pharmaceuticals software systems technologies solutions services
        """
    private static let places: StaticString = """
        saint st ste san santa santo sao sant sankt sint lake mount mont monte mt port fort cape camp
        av avda carrer camino ronda glorieta travesia carretera hurricane typhoon puerto isla isola hagia fc verlag stiftung bankhaus
        infanta virgen sta carrera
        hotel hospital clinica colegio instituto universidad centro calle plaza avenida avda paseo barrio
        rue place avenue boulevard chemin allee quai impasse hopital lycee college universite chateau via viale piazza
        corso largo ospedale universita schloss burg klinikum rua praca travessa
        university institute school church cathedral museum battle treaty city town republic
        """
}
