/// The words of postal addresses, folded.
enum AddressCues {
    /// After the name: "Evergreen Terrace".
    static let englishStreets = WordTable(
        """
        street st road rd avenue ave av boulevard blvd lane ln drive dr court ct terrace ter place pl square sq highway hwy
        parkway pkwy way close crescent cres grove gardens gdns mews row walk circle cir trail trl alley loop hill rise
        view green quay wharf turnpike pike plaza broadway run path esplanade embankment
        """)
    /// Before the name, number before or after: "rue de la Paix".
    private static let french: StaticString = """
        rue avenue av ave boulevard bd bld boul place pl chemin ch allee allees impasse quai route rte cours square sq passage
        faubourg fbg sentier villa cite residence hameau lotissement esplanade promenade ruelle montee
        """
    /// Before the name, number after it: Spanish, Catalan, Portuguese.
    private static let iberian: StaticString = """
        calle avenida avda av avd plaza pza plz paseo pso camino carretera ctra ronda travesia glorieta carrer passeig avinguda
        placa urbanizacion urb alameda callejon pasaje costanilla cuesta poligono rambla rua travessa praca largo estrada rampa
        """
    private static let italian: StaticString = """
        via viale vle piazza pzza piazzale ple corso cso largo vicolo strada contrada lungotevere lungarno salita
        traversa borgo calata rione localita fondamenta
        """
    /// Sorts of streets before their names: 1 French, 2 Iberian, 4 Italian.
    static let romanceStreets = WordTable([(french, 1), (iberian, 2), (italian, 4)])
    /// "Am Markt", "An der Alster": small words that start German street names.
    static let germanPrefixes = WordTable(
        "am an im in auf unter zum zur hinter vor bei neben alter alte neuer neue altes neues")
    static let germanArticles = WordTable("der den dem die das")
    /// What follows those without being a time or a thing: enough without a postcode.
    static let germanPlaces = WordTable(
        """
        markt bahnhof rathaus linden anger hang kirchplatz park see berg wald dom hafen schlossgarten schloss stadtpark
        sandtorkai rosengarten marktplatz kirchhof graben bach muhlbach brunnen fischmarkt alster elbufer rhein ufer sportplatz
        friedhof kurpark tor eichen birken buchen tannen steinbruch weinberg muhle dorfplatz
        """)
    /// Compounds that look like streets: "Arbeitsplatz 3".
    static let noStreets = WordTable(
        """
        arbeitsplatz sitzplatz parkplatz stellplatz spielplatz sportplatz campingplatz umweg heimweg hinweg ausweg radweg ruckweg
        supermarkt baumarkt arbeitsmarkt aktienmarkt finanzmarkt flohmarkt bahnring speicherplatz steckplatz studienplatz
        bundesstrasse landesstrasse kreisstrasse staatsstrasse startplatz tabellenplatz stehplatz fensterplatz laufweg rettungsweg lernweg
        """)
    static let units = WordTable(
        """
        apt apartment suite ste unit flat floor fl room rm building bldg piso puerta planta esc escalera bloque portal bajo bj
        local interno scala int appartement appt batiment bat etage app top stiege stock og eg
        """)
    static let frenchExtras = WordTable("bis ter quater")
    static let particles = WordTable(
        "de del la las los el le les du des d l y e i di da dei degli delle della dello dell nell sull do dos das sur sous aux au von der den"
    )
    static let countries = WordTable(
        """
        germany deutschland allemagne alemania germania austria osterreich autriche switzerland schweiz suisse svizzera
        france frankreich francia spain spanien espana espagne spagna italy italien italia italie portugal
        usa uk england scotland wales ireland netherlands nederland belgium belgique belgien luxembourg canada australia
        """)
    /// Two-letter states and territories of the USA.
    static let states = WordTable(
        """
        al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd
        tn tx ut vt va wa wv wi wy dc pr
        """)

    /// Endings of German and Dutch street names.
    static let endings: [StaticString] = [
        "straße", "strasse", "str", "gasse", "allee", "platz", "damm", "chaussee", "ufer", "weg", "promenade", "stieg",
        "steig",
        "straat", "laan", "plein", "gracht", "kade",
    ]
    /// Endings that other words have, too.
    static let weakEndings: [StaticString] = [
        "ring", "graben", "markt", "kai", "wall", "zeile", "winkel", "dijk", "singel", "kamp",
    ]

    /// The last two bytes of all those, the last one first.
    static let lastBytes: LetterPairs = {
        var pairs = LetterPairs()
        for ending in endings + weakEndings {
            let count = ending.utf8CodeUnitCount
            pairs.insert(ending.utf8Start[count - 1], ending.utf8Start[count - 2])
        }
        return pairs
    }()
}
