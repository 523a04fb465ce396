/// Number words of thirteen languages.
///
/// Articles are among them where digits are said so ("un", "en", "um"): alone they make no number.
final class SpokenNumberWords: Sendable {
    static let shared = SpokenNumberWords()

    /// Numbers only, with the groups of their languages as bits: the one look-up that nearly all words end with.
    let numbers: WordTable
    private let first: [UInt64: SpokenWord]
    /// The other meaning of words that have two: "um" is one in Portuguese, and nothing in English.
    private let second: [UInt64: SpokenWord]

    private init() {
        var maker = SpokenWordMaker()
        for (index, language) in Self.languages.enumerated() { maker.add(language, bit: 1 << UInt16(index)) }
        first = maker.first
        second = maker.second
        var numbers = WordTable(words: maker.groups.count)
        for (hash, groups) in maker.groups { numbers.insert(hash, groups) }
        self.numbers = numbers
    }

    /// What a word says in one of some languages, a number rather than something else.
    func word(_ hash: UInt64, in languages: UInt16) -> SpokenWord? {
        guard let word = first[hash] else { return nil }
        let isFirst = word.languages & languages != 0
        if isFirst, word.isNumber { return word }
        let other = second[hash].flatMap { $0.languages & languages != 0 ? $0 : nil }
        if let other, other.isNumber || !isFirst { return other }
        return isFirst ? word : nil
    }

    /// The bit of French, whose seventy and eighty are sums.
    static let frenchBit: UInt16 = 1 << 2
    /// The bit of Italian, whose hundreds and the rest are one word.
    private static let italianBit: UInt16 = 1 << 4

    /// "duecentotre", "trecentoquarantasette".
    func italianWhole(_ letters: ArraySlice<UInt8>) -> SpokenWord? {
        guard 8...28 ~= letters.count else { return nil }
        var offset = letters.startIndex
        while offset + 5 < letters.endIndex, offset - letters.startIndex <= 7 {
            let behind = offset + 5
            if letters[offset].lowered == 0x63, letters[offset..<behind].elementsEqual("cento".utf8, by: Self.isSame),
                let hundreds = word(WordHash(lowering: letters[..<behind]).value, in: Self.italianBit),
                let rest = word(Self.hash(letters[behind...]), in: Self.italianBit),
                hundreds.role == .hundreds, [.unit, .pair, .tens].contains(rest.role)
            {
                return SpokenWord(languages: Self.italianBit, role: .whole, value: hundreds.value * 100 + rest.value)
            }
            offset += 1
        }
        return nil
    }

    /// With the accent off "tré".
    private static func hash(_ letters: ArraySlice<UInt8>) -> UInt64 {
        guard letters.count > 2, letters[letters.endIndex - 2] == 0xC3 else { return WordHash(lowering: letters).value }
        return WordHash(lowering: letters.dropLast(2) + [UInt8(ascii: "e")]).value
    }

    private static func isSame(_ one: UInt8, _ other: UInt8) -> Bool { one.lowered == other }

    private static let languages = [
        english, german, french, spanish, italian, portuguese, dutch, polish, swedish, danish, norwegian, finnish,
        czech,
    ]

    private static let english = SpokenLanguage(
        low: """
            zero/oh/o/nought/naught one two three four five/fife six seven eight nine/niner ten eleven twelve \
            thirteen fourteen fifteen sixteen seventeen eighteen nineteen
            """,
        tens: "twenty thirty forty/fourty fifty sixty seventy eighty ninety", hundred: "hundred", double: "double",
        triple: "triple/treble", links: "and then", fillers: "uh um uhm er erm hmm dash hyphen space pause", group: 1)
    private static let german = SpokenLanguage(
        low: """
            null eins zwei/zwo drei vier funf/fuenf sechs sieben acht neun zehn elf zwolf/zwoelf dreizehn vierzehn \
            funfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn
            """,
        tens: "zwanzig dreissig vierzig funfzig/fuenfzig sechzig siebzig achtzig neunzig",
        joined: "ein zwei/zwo drei vier funf/fuenf sechs sieben acht neun", compound: .unitsFirst("und"),
        hundred: "hundert", joinedHundred: "hundert", double: "doppel/doppelt/doppelte", joinedDouble: "doppel",
        triple: "dreifach/dreimal", links: "und dann", fillers: "ah ahm aeh aehm ehm hm strich bindestrich pause",
        group: 2)
    private static let french = SpokenLanguage(
        low: """
            zero/nul un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize \
            dixsept dixhuit dixneuf
            """,
        tens: "vingt/vingts trente quarante cinquante soixante septante octante/huitante nonante", hundreds: "cent",
        hundred: "cents", double: "double", triple: "triple", links: "et puis ensuite", fillers: "euh heu tiret pause",
        group: 4)
    private static let spanish = SpokenLanguage(
        low: """
            cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince \
            dieciseis diecisiete dieciocho diecinueve
            """,
        tens: "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", stems: "veinti",
        compound: .tensFirst,
        hundreds: """
            cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas \
            quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas \
            novecientos/novecientas
            """,
        double: "doble", triple: "triple", plus: "mas", links: "y luego despues", fillers: "eh este guion pausa",
        group: 8)
    private static let italian = SpokenLanguage(
        low: """
            zero uno/un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici \
            sedici diciassette diciotto diciannove
            """,
        tens: "venti trenta quaranta cinquanta sessanta settanta ottanta novanta", compound: .tensFirst,
        hundreds: """
            cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento
            """,
        double: "doppio/doppia", triple: "triplo/tripla", plus: "piu", links: "e poi", fillers: "ehm eh trattino",
        group: 8)
    private static let portuguese = SpokenLanguage(
        low: """
            zero um/uma dois/duas tres quatro cinco seis/meia sete oito nove dez onze doze treze catorze/quatorze \
            quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove
            """,
        tens: "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        hundreds: """
            cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas \
            seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas
            """,
        double: "duplo/dobro", triple: "triplo", plus: "mais", links: "e depois", fillers: "eh ah traco hifen", group: 8
    )
    private static let dutch = SpokenLanguage(
        low: """
            nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien \
            zeventien achttien negentien
            """,
        tens: "twintig dertig veertig vijftig zestig zeventig tachtig negentig", compound: .unitsFirst("en"),
        hundred: "honderd", joinedHundred: "honderd", double: "dubbel/dubbele", triple: "driedubbel/driemaal",
        links: "en dan", fillers: "eh uh ehm streepje", group: 16)
    private static let polish = SpokenLanguage(
        low: """
            zero jeden/jedna dwa/dwie trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie \
            trzynascie czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie
            """,
        tens: """
            dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat \
            dziewiecdziesiat
            """,
        hundreds: "sto dwiescie trzysta czterysta piecset szescset siedemset osiemset dziewiecset",
        double: "podwojne/podwojna", triple: "potrojne/potrojna", links: "i potem dalej", fillers: "eee yyy myslnik",
        group: 32)
    private static let swedish = SpokenLanguage(
        low: """
            noll ett/en tva tre fyra fem sex sju atta nio/nie tio elva tolv tretton fjorton femton sexton sjutton \
            arton nitton
            """,
        tens: "tjugo trettio/tretti fyrtio/fyrti femtio/femti sextio/sexti sjuttio/sjutti attio/atti nittio/nitti",
        compound: .tensFirst, hundred: "hundra", joinedHundred: "hundra", double: "dubbel/dubbelt",
        joinedDouble: "dubbel", triple: "trippel", links: "och sen sedan", fillers: "eh hm streck", group: 64)
    private static let danish = SpokenLanguage(
        low: """
            nul en/et to tre fire fem seks syv otte ni ti elleve/elve tolv tretten fjorten femten seksten sytten \
            atten nitten
            """,
        tens: """
            tyve tredive fyrre halvtreds tres halvfjerds firs halvfems
            """,
        compound: .unitsFirst("og"), hundred: "hundrede", double: "dobbelt/dobbel", joinedDouble: "dobbelt",
        triple: "tredobbelt", links: "og sa derefter", fillers: "oh ohm streg", group: 64)
    private static let norwegian = SpokenLanguage(
        low: """
            null en/ett to tre fire fem seks sju/syv atte ni ti elleve tolv tretten fjorten femten seksten sytten \
            atten nitten
            """,
        tens: "tjue/tyve tretti/tredve forti/forr femti seksti sytti atti nitti", compound: .both("og"),
        hundred: "hundre", joinedHundred: "hundre", double: "dobbel/dobbelt", joinedDouble: "dobbel",
        triple: "trippel", links: "og sa deretter", fillers: "eh oh strek", group: 64)
    private static let finnish = SpokenLanguage(
        low: """
            nolla yksi/yks kaksi/kaks kolme/kol nelja/nel viisi/viis kuusi/kuus seitseman/seiska kahdeksan/kasi \
            yhdeksan/ysi kymmenen/kymppi yksitoista kaksitoista kolmetoista neljatoista viisitoista kuusitoista \
            seitsemantoista kahdeksantoista yhdeksantoista
            """,
        tens: """
            kaksikymmenta kolmekymmenta neljakymmenta viisikymmenta kuusikymmenta seitsemankymmenta \
            kahdeksankymmenta yhdeksankymmenta
            """,
        compound: .tensFirst, double: "tupla", joinedDouble: "tupla", triple: "tripla", links: "ja sitten",
        fillers: "viiva tota", group: 128)
    private static let czech = SpokenLanguage(
        low: """
            nula jedna/jeden/jedno dva/dve tri ctyri/styri pet sest sedm/sedum osm/osum devet deset jedenact dvanact \
            trinact ctrnact patnact sestnact sedmnact osmnact devatenact
            """,
        tens: "dvacet tricet ctyricet padesat sedesat sedmdesat osmdesat devadesat",
        joined: "jedn dva tri ctyri pet sest sedm osm devet", compound: .unitsFirst("a"), hundreds: "sto",
        hundred: "ste/sta/set", double: "dvakrat", triple: "trikrat", links: "a potom pak", fillers: "ehm hm pomlcka",
        group: 32)
}
