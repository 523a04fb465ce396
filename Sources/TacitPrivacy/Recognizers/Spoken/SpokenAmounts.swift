/// Words right around a number that make it an amount.
enum SpokenAmounts {
    /// Whether "thousand", a currency, a unit or the like stands right before or behind a number.
    static func isAmount(_ number: SpokenNumber, in words: Words) -> Bool {
        let next = number.last + 1
        if next < words.count, words[next].start - words[next - 1].end <= 3,
            table.value(words[next].hash) & Place.behind != 0
        {
            return true
        }
        let before = number.first - 1
        if before >= 0, words[before + 1].start - words[before].end <= 3,
            table.value(words[before].hash) & Place.before != 0
        {
            return true
        }
        let end = Int(words[number.last].end)
        // "… %", "… €", "… $".
        for offset in end..<end + 2 {
            let byte = words.byte(offset)
            if byte == 0x25 || byte == 0x24 || byte == 0xE2 && words.byte(offset + 1) == 0x82 { return true }
        }
        return false
    }

    private enum Place {
        static let behind: UInt8 = 1
        static let before: UInt8 = 2
    }

    private static let table = WordTable([
        (large, Place.behind | Place.before), (units, Place.behind), (points, Place.behind | Place.before),
        (leading, Place.before),
    ])

    private static let large: StaticString = """
        thousand thousands million millions billion billions trillion tausend million millionen milliarde milliarden
        mille mil millon millones mila milione milioni miliardo miliardi milhao milhoes bilhao bilhoes duizend
        miljoen miljard tysiac tysiace tysiecy milion miliony milionow tusen tusind miljon miljoner million
        millioner tuhat tuhatta miljoona miljoonaa tisic tisice miliard miliarda
        """

    private static let units: StaticString = """
        euro euros eur cent cents dollar dollars usd pound pounds quid pence franken rappen francs franc pesos peso
        reais real libras zloty zlotych zlote groszy kronor kronen kroner krona krone korun koruny euroa percent
        prozent procent prosent procenta prosenttia percentage kilometer kilometers kilometre kilometres kilometern
        kilometros quilometros chilometri kilometrow kilometrin meter meters metre metres metern metros metri metrow
        metria miles mile grams gram gramm grammes gramos grammi kilo kilos kilogram kilograms kilogramm liter
        liters litre litres litros litri degrees grad degres grados gradi graus graden stopni grader astetta years
        year months month weeks week days day hours hour minutes minute seconds second times jahre jahren jahr
        monate wochen tage tagen stunden minuten sekunden uhr mal ans annees mois semaines jours heures anos meses
        semanas dias horas minutos segundos anni mesi settimane giorni ore minuti secondi jaar maanden weken dagen
        uur lat miesiecy tygodni dni godzin minut ar manader veckor dagar timmar aar maneder uger dage timer uker
        dager vuotta kuukautta paivaa tuntia minuuttia let mesicu dni hodin bytes people persons menschen leute
        personen personnes personas persone pessoas mensen osob points punkte puntos punti pontos punten punktow
        poang point goals votes stimmen items stuck pieces
        """

    private static let points: StaticString = """
        point komma virgule virgola coma virgula przecinek pilkku carka minus times equals
        """

    private static let leading: StaticString = """
        dollars euros euro pounds version chapter chapters verse verses kapitel page pages seite seiten season
        episode count counting zahle zahlen counted lottery lotto score scores
        """
}
