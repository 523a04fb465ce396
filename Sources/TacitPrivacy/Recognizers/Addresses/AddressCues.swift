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
    /// Italian, and Romanian.
    private static let italian: StaticString = """
        via viale vle piazza pzza piazzale ple corso cso largo vicolo strada contrada lungotevere lungarno salita
        traversa borgo calata rione localita fondamenta calea bulevardul soseaua
        """
    /// Before the name, abbreviated with a dot: Polish, Czech, Slovak.
    private static let slavicStreets: StaticString = """
        ul ulica ulicy ulice ulici al aleja alei aleje os osiedle osiedlu pl plac placu nam namesti namestie namesti tr trida
        tridy trieda nabr nabrezi nabrezie
        """
    /// "Na Stráni": what Czech street names begin with.
    private static let prepositions: StaticString = "na nad pod pri u v ve za mezi k ke"
    /// "Cra 7 No. 45-12".
    private static let gridStreets: StaticString =
        "calle cl cll carrera cra cr kr kra diagonal dg transversal tv av avenida ak ac"
    private static let premisesWords: StaticString = "flat plot house door shop office survey villa apartment"
    /// An adjective or a title before a street's name: "Lange Nieuwstraat", "Burg. van Houtplein", "Nedre Storgate".
    private static let openers: StaticString = """
        lange korte grote kleine oude nieuwe hoge lage voorste achterste binnen buiten
        burg burgemeester dr prof mr ds ir pastoor pater prins prinses koning koningin graaf generaal kardinaal sint st jan
        president professor dokter kapelaan deken minister admiraal wethouder
        obere oberer oberes untere unterer unteres grosse grosser kurze breite enge hintere vordere mittlere innere aeussere
        aussere alte neue
        nedre ovre oevre norra sodra ostra vastra norre sondre ostre vestre gamla gamle nya nye stora store lilla lille inre yttre
        """
    static let slavic: UInt8 = 8
    static let preposition: UInt8 = 16
    static let grid: UInt8 = 32
    static let premises: UInt8 = 64
    static let opener: UInt8 = 128
    /// Words that streets begin with, so that one look finds all: before their names 1 French, 2 Iberian, 4 Italian; the
    /// others by name.
    static let sorts = WordTable([
        (french, 1), (iberian, 2), (italian, 4), (slavicStreets, slavic), (prepositions, preposition),
        (gridStreets, grid),
        (premisesWords, premises), (openers, opener),
    ])
    /// "Am Markt", "An der Alster": small words that start German street names.
    static let germanPrefixes = WordTable(
        "am an im in auf unter zum zur hinter vor bei neben alter alte neuer neue altes neues")
    static let germanArticles = WordTable("der den dem die das")
    /// What follows those without being a time or a thing: enough without a postcode.
    static let germanPlaces = WordTable(
        """
        markt bahnhof rathaus linden anger hang kirchplatz park see berg wald dom hafen schlossgarten schloss stadtpark
        sandtorkai rosengarten marktplatz kirchhof graben bach muhlbach brunnen fischmarkt alster elbufer rhein ufer sportplatz
        friedhof kurpark tor eichen birken buchen tannen steinbruch weinberg muhle dorfplatz forst heide wiesen kanal brucke
        wasserturm bahndamm
        """)
    /// Compounds that look like streets: "Arbeitsplatz 3".
    static let noStreets = WordTable(
        """
        arbeitsplatz sitzplatz parkplatz stellplatz spielplatz sportplatz campingplatz umweg heimweg hinweg ausweg radweg ruckweg
        supermarkt baumarkt arbeitsmarkt aktienmarkt finanzmarkt flohmarkt bahnring speicherplatz steckplatz studienplatz
        bundesstrasse landesstrasse kreisstrasse staatsstrasse startplatz tabellenplatz stehplatz fensterplatz laufweg rettungsweg lernweg
        einbahnstrasse autostrasse seitenstrasse milchstrasse datenautobahn brigade renegade investigate aggregate delegate
        navigate mitigate propagate interrogate frigate irrigate colgate tailgate subgate fregata regata overvej
        arbejdsplads plads voetgangersstraat
        """)
    static let units = WordTable(
        """
        apt apartment suite ste unit flat floor fl room rm building bldg piso puerta planta esc escalera bloque portal bajo bj
        local interno scala int appartement appt batiment bat etage app top stiege stock og eg
        apto ap cj conjunto bloco bl sala andar lote quadra casa depto dpto departamento oficina torre interior
        piano bte boite bus lok lokal mieszkania m byt level lvl shop
        """)
    static let frenchExtras = WordTable("bis ter quater")
    static let particles = WordTable(
        "de del la las los el le les du des d l y e i di da dei degli delle della dello dell nell sull do dos das sur sous aux au von van der den"
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

    static let australianStates = WordTable("nsw vic qld wa sa tas act nt")
    /// Towns under the names that they have at home, where the list of towns has the English one.
    static let endonyms = WordTable(
        """
        torino firenze roma napoli milano venezia genova padova mantova siracusa praha plzen warszawa krakow wien koln munchen
        nurnberg hannover kobenhavn goteborg lisboa sevilla bruxelles brussel antwerpen anvers gent gand brugge bruges liege
        luik leuven geneve zurich bern basel luzern haag athina moskva bucuresti beograd helsingfors turku abo
        """)
    /// Towns with numbered districts: "Praha 6", "Dublin 8".
    static let districtTowns = WordTable("praha prahy praze dublin lyon marseille paris bratislava")

    /// Endings of German, Dutch and Nordic street names.
    static let endings: [StaticString] = [
        "straße", "strasse", "str", "gasse", "allee", "platz", "damm", "chaussee", "ufer", "weg", "promenade", "stieg",
        "steig",
        "straat", "laan", "plein", "gracht", "kade",
        "gatan", "vägen", "gränd", "gaten", "veien", "stræde", "vænget", "katu",
    ]
    /// Endings that other words have, too.
    static let weakEndings: [StaticString] = [
        "ring", "graben", "markt", "kai", "wall", "zeile", "winkel", "dijk", "singel", "kamp",
        "gata", "gate", "gade", "vej", "vei", "allé", "ntie", "kuja",
    ]
    /// Endings that prove a street in small letters, too.
    static let smallEndings: [StaticString] = [
        "straße", "strasse", "gasse", "straat", "laan", "gracht", "gatan", "vägen", "gaten", "veien",
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
