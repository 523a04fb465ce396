import TacitCore
import TacitPrivacy
import Testing

@Suite("Numbers as people say them")
struct SpokenNumberTests {
    private static let recognizer = SpokenNumberRecognizer()

    @Test(
        "are found in many languages",
        arguments: [
            (
                "You can call me back on oh seven nine double four, three one two, eight eight six.",
                "oh seven nine double four, three one two, eight eight six"
            ),
            ("Meine Kundennummer ist vier vier sieben eins null neun zwei.", "vier vier sieben eins null neun zwei"),
            (
                "Mon portable c'est le zéro six, vingt-deux, quinze, quarante, soixante-dix.",
                "zéro six, vingt-deux, quinze, quarante, soixante-dix"
            ),
            ("Chiamami al tre quattro nove uno uno due tre tre.", "tre quattro nove uno uno due tre tre"),
            (
                "mój numer telefonu to osiem cztery zero pięć jeden dwa jeden dwa trzy cztery osiem",
                "osiem cztery zero pięć jeden dwa jeden dwa trzy cztery osiem"
            ),
            (
                "O meu telemóvel é oito cinco, nove nove, um dois, trinta e quatro, zero zero.",
                "oito cinco, nove nove, um dois, trinta e quatro, zero zero"
            ),
            (
                "El DNI es cuarenta y siete, ochenta y uno, doscientos tres, letra K",
                "cuarenta y siete, ochenta y uno, doscientos tres"
            ),
            (
                "Mijn klantnummer is negen een nul twee vier vijf zeven.", "negen een nul twee vier vijf zeven"
            ),
            (
                "Mitt nummer är noll sju noll, sex två fem, fyra åtta, nitton",
                "noll sju noll, sex två fem, fyra åtta, nitton"
            ),
            (
                "mit telefonnummer er enogtyve fireogtredive femogfyrre nioghalvtreds",
                "enogtyve fireogtredive femogfyrre nioghalvtreds"
            ),
            ("Nummeret mitt er ni åtte sju, trettito, førtifem, null", "ni åtte sju, trettito, førtifem, null"),
            (
                "Puhelinnumeroni on nolla neljä nolla viisi kuusi kaksi kahdeksan yksi",
                "nolla neljä nolla viisi kuusi kaksi kahdeksan yksi"
            ),
            (
                "Moje číslo je sedm tři šest, pět nula dva, jedna osm čtyři",
                "sedm tři šest, pět nula dva, jedna osm čtyři"
            ),
            ("telefono: tre quattro sette, duecentodue, ottantotto", "tre quattro sette, duecentodue, ottantotto"),
            (
                "il codice cliente è centoventitré, duecentoquaranta, zero sette",
                "centoventitré, duecentoquaranta, zero sette"
            ),
            (
                "bel me op nul zes, vierentwintig, achtenzestig, nul negen, elf",
                "nul zes, vierentwintig, achtenzestig, nul negen, elf"
            ),
            (
                "llámame al seiscientos doce, cuarenta y cinco, sesenta y siete, ochenta y nueve",
                "seiscientos doce, cuarenta y cinco, sesenta y siete, ochenta y nueve"
            ),
            (
                "zavolejte mi na šest set dva, sto dvacet tři, osm set jedna",
                "šest set dva, sto dvacet tři, osm set jedna"
            ),
            ("numer klienta dwadzieścia trzy, pięćset dwa, osiemnaście", "dwadzieścia trzy, pięćset dwa, osiemnaście"),
            (
                "Rufnummer null eins sieben zwei\nvier vier neun eins null",
                "null eins sieben zwei\nvier vier neun eins null"
            ),
            (
                "The reference is nine... two... zero... seven... seven... one.",
                "nine... two... zero... seven... seven... one"
            ),
        ])
    func finds(text: String, expected: String) {
        #expect(found(Self.recognizer, in: text, from: 0.8) == [expected])
    }

    @Test(
        "are found without a word for them where they are long",
        arguments: [
            (
                "it's like seven, uh, nine, two, um, four, four, eight, three",
                "seven, uh, nine, two, um, four, four, eight, three"
            ),
            (
                "plus four four seven nine double oh nine zero one two three",
                "plus four four seven nine double oh nine zero one two three"
            ),
            (
                "plus neunundvierzig, eins sieben sechs, vier vier null, zwo acht neun",
                "plus neunundvierzig, eins sieben sechs, vier vier null, zwo acht neun"
            ),
            ("So: fire to null syv syv en ni.", "fire to null syv syv en ni"),
        ])
    func findsAlone(text: String, expected: String) {
        #expect(found(Self.recognizer, in: text, from: 0.6) == [expected])
        #expect(found(Self.recognizer, in: text, from: 0.8) == [])
    }

    @Test("have the sort that the words before them name")
    func sorts() {
        let member = foundWithSubtype(Self.recognizer, in: "member number: two seven seven nine one four")
        #expect(member.map(\.subtype) == ["MEMBER_ID"])
        let phone = foundWithSubtype(Self.recognizer, in: "my phone is two seven seven nine one four zero")
        #expect(phone.map(\.subtype) == [nil])
    }

    @Test(
        "are no counting, amounts, years, scores or prose",
        arguments: [
            "one two three four five six", "eins zwei drei vier fünf sechs", "un deux trois quatre cinq six sept huit",
            "uno, dos, tres, cuatro, cinco, seis, siete", "ten nine eight seven six five four three two one",
            "call me: one, two, three, four, five, six, seven", "one two one two one two",
            "one two three, one two three", "two four six eight ten twelve fourteen", "ten twenty thirty forty fifty",
            "five six seven eight, one two three four, five six seven eight",
            "case zero, one, two, three, four, five", "[one, two, three, five, eight, thirteen, twentyone]",
            "there were two or three of them", "one of the first four", "fifty-fifty",
            "in twenty twenty-four, twenty twenty-five and twenty twenty-six",
            "nineteen eighty-two, nineteen ninety, nineteen ninety-four",
            "they won three two, then two one, then four three", "version one point two point three",
            "three point one four one five nine two six five",
            "Add two eggs, one cup of flour, three spoons of sugar, and four tomatoes",
            "one hundred twenty-three thousand four hundred fifty-six dollars",
            "zwei Millionen dreihundertfünfzigtausend Euro", "page one hundred two, one hundred three",
            "two hundred thirty four thousand five hundred sixty seven",
            "lottery numbers four eight fifteen sixteen twenty-three forty-two",
            "call us twenty-four seven, three sixty-five", "Call at nine thirty, ten fifteen, or eleven",
            "o a e o um a o e a um", "en to en to en to en to", "sei tre sei sette", "die drei sind vier von sieben",
            "- six\n- two\n- nine\n- four\n- one\n- seven\n- five", "one_two_nine_four_seven_three_eight",
            "the code is four two nine", "eins eins zwei drei fünf acht dreizehn",
            "eins null, zwei null, drei null, drei eins", "Bel ons tussen negen en twaalf en een en vijf",
            "the number of seats is seven nine two four one one nine percent",
        ])
    func ignores(text: String) {
        #expect(found(Self.recognizer, in: text) == [])
    }

    @Test("take time in line with the text", .timeLimit(.minutes(1)))
    func hostile() {
        let words = ["one ", "one y ", "en to ", "cuarenta y ", "six six sei ", "plus nine ", "duecento "]
        for word in words {
            _ = found(Self.recognizer, in: String(repeating: word, count: 100_000))
        }
    }
}
