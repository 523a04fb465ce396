/// Words that the tagger takes for names and that are none where they stand: months and holidays, brands, the names of those after
/// whom something is called, keys of JSON.
enum NeverNames {
    /// - Parameter score: a month or a holiday is a name only if the tagger is sure of it: people are called so, too.
    static func contains(_ range: Range<Int>, _ score: Float, in bytes: [UInt8]) -> Bool {
        isKey(range, in: bytes) || isEponym(range, in: bytes) || isBrand(range, in: bytes)
            || score < sure && (isDayOfYear(range, in: bytes) || isGoods(range, in: bytes))
    }

    private static let sure: Float = 0.9

    private static func isBrand(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        range.count <= longest && brands.contains(Gazetteer.hash(of: range, in: bytes))
    }

    /// One word behind a word for goods that are called like people: "Sofa Oskar", "pizza Margherita", "modèle Margaux".
    private static func isGoods(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.lowerBound > 0, bytes[range.lowerBound - 1] == 0x20, bytes[range].allSatisfy(isLetter) else {
            return false
        }
        let word = wordEnding(at: range.lowerBound - 1, in: bytes)
        return !word.isEmpty && goods.value(Gazetteer.hash(of: word, in: bytes)) != 0
    }

    /// `"nascita":`, a key in quotes.
    static func isKey(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        var end = range.upperBound
        guard range.lowerBound > 0, bytes[range.lowerBound - 1] == 0x22, end + 1 < bytes.count, bytes[end] == 0x22
        else {
            return false
        }
        end += 1
        while end < bytes.count, end - range.upperBound < 4, bytes[end] == 0x20 { end += 1 }
        return end < bytes.count && bytes[end] == 0x3A
    }

    /// Every word is a month's or a holiday's name, or joins two: "Março, Abril", "Boże Ciało".
    private static func isDayOfYear(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.count <= longest else { return false }
        var words = 0
        for word in self.words(of: range, in: bytes) {
            guard days.value(Gazetteer.hash(of: word, in: bytes)) != 0 else { return false }
            words += 1
        }
        return words > 0
    }

    private static let longest = 40

    /// "Markov chain", "Gibbs sampling", "Babinski negativ", "loi de Moore", "scala Mercalli".
    private static func isEponym(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        var next = range.upperBound
        // The possessive: "Moore's law".
        if next + 1 < bytes.count, bytes[next] == 0x27, bytes[next + 1] == 0x73 { next += 2 }
        if next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x2D,
            case let word = wordStarting(at: next + 1, in: bytes), !word.isEmpty,
            behind.value(Gazetteer.hash(of: word, in: bytes)) != 0
        {
            return true
        }
        guard range.lowerBound > 0, bytes[range.lowerBound - 1] == 0x20 else { return false }
        var word = wordEnding(at: range.lowerBound - 1, in: bytes)
        if !word.isEmpty, particles.value(Gazetteer.hash(of: word, in: bytes)) != 0, word.lowerBound > 0,
            bytes[word.lowerBound - 1] == 0x20
        {
            word = wordEnding(at: word.lowerBound - 1, in: bytes)
        }
        return !word.isEmpty && before.value(Gazetteer.hash(of: word, in: bytes)) != 0
    }

    /// Runs of letters, those beyond ASCII included.
    private static func words(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        bytes[range].split { !isLetter($0) }.map { $0.startIndex..<$0.endIndex }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }

    private static let longestWord = 24

    private static func wordStarting(at start: Int, in bytes: [UInt8]) -> Range<Int> {
        var end = start
        while end < bytes.count, end - start < longestWord, isLetter(bytes[end]) { end += 1 }
        return start..<max(start, end)
    }

    private static func wordEnding(at end: Int, in bytes: [UInt8]) -> Range<Int> {
        var start = end
        while start > 0, end - start < longestWord, isLetter(bytes[start - 1]) { start -= 1 }
        return start..<end
    }

    /// Folded. Of months those that nobody is called (not "May", "June", "April", "August", "Julio", "Avril", "Mai", "Juni"), and of
    /// holidays likewise (not "Noel", "Natale", "Pilar", "Pascal"); and words that join two.
    private static let days = WordTable(
        """
        january february september october november december
        januar februar marz juli oktober dezember
        enero febrero octubre septiembre setiembre noviembre diciembre
        janvier fevrier juillet aout septembre octobre novembre decembre
        gennaio febbraio settembre ottobre dicembre giugno luglio agosto
        januari februari maart augustus
        janeiro fevereiro marco abril junho julho setembro outubro novembro dezembro
        styczen stycznia styczniu luty lutego lutym marzec marca marcu kwiecien kwietnia kwietniu czerwiec czerwca
        czerwcu lipiec lipca lipcu sierpien sierpnia sierpniu wrzesien wrzesnia wrzesniu pazdziernik pazdziernika
        pazdzierniku listopad listopada listopadzie grudzien grudnia grudniu
        christmas halloween thanksgiving weihnachten heiligabend silvester ostern pfingsten fronleichnam karfreitag
        ostermontag pfingstmontag paques pentecote navidad nochebuena nochevieja ferragosto pasquetta pasqua capodanno
        carnevale fasching karneval wielkanoc boze narodzenie cialo sylwester pasen pinksteren hemelvaart kerst
        kerstmis oud nieuw himmelsfardsdag himmelfartsdag midsommar pask paske jul juhannus paasiainen vappu
        e y et i und and a ed o och og ja
        """)

    /// What stands behind the name of one after whom a thing is called. Folded.
    private static let behind = WordTable(
        """
        chain chains sampling sampler distribution distributions inequality theorem lemma algorithm conjecture
        transform kernel coefficient constant equation equations matrix
        syndrome syndrom sindrome disease krankheit
        zeichen positiv negativ reflex katheter catheter
        """)

    /// What stands before it, perhaps with a particle between. Folded.
    private static let before = WordTable(
        """
        syndrome maladie loi theoreme algorithme echelle
        sindrome morbo malattia legge teorema algoritmo scala
        enfermedad ley escala lei escore doenca
        satz gesetz
        """)

    /// Folded.
    private static let goods = WordTable(
        """
        sofa canape divano poltrona letto lampada tavolo sedia comodino sillon sillas lampara cama cadeira poltrone
        sessel kommode regal kleid modell model modello modele modelo modellen fauteuil bank jurk
        ensalada insalata salade pizza crepe tarte torta pera susina poire prune ciruela
        cerveza birra biere cerveja bier
        renault peugeot citroen seat alfa chevrolet volkswagen skoda opel toyota nissan
        """)

    /// Makers and makes that are called like persons, folded, a hyphen as a blank; none that many people are called.
    private static let brands = Set(
        [
            "harley davidson", "jack daniels", "jack daniel's", "jim beam", "johnnie walker", "calvin klein",
            "tommy hilfiger", "hugo boss", "ralph lauren", "louis vuitton", "michael kors", "jack wolfskin",
            "daniel wellington", "christian dior", "yves rocher", "estee lauder", "elizabeth arden", "ferrero rocher",
            "dr oetker", "dr. oetker", "mercedes benz", "rolls royce", "aston martin", "alfa romeo",
            "johnson & johnson",
            "docker", "terraform", "tomcat", "gson", "hilti", "kubernetes", "grafana", "vileda", "tupperware",
        ].map { Gazetteer.hash(of: 0..<$0.utf8.count, in: Array($0.utf8)) })

    private static let particles = WordTable("de di del d")
}
