/// A light guess of a text's language, by words that only one language has: enough to tell the tagger whether common
/// nouns have capitals, say, and of which language stand-ins for names are to be. Not a language identifier.
enum TextLanguage {
    /// How often words of each language occur; that of language 1 at place 1.
    typealias Votes = SIMD32<UInt16>

    /// Words that are looked at.
    private static let maximum = 400

    /// 1 and up by the order of `words`; 0 where nothing speaks for a language, or as much for two.
    static func guess(_ words: Words) -> UInt8 { guess(votes(of: words)) }

    static func votes(of words: Words) -> Votes {
        var votes = Votes.zero
        for word in words.list.prefix(maximum) where word.shape != .number && word.shape != .code {
            let language = table.value(word.hash)
            if language != 0 { votes[Int(language) & 31] &+= 1 }
        }
        return votes
    }

    static func guess(_ votes: Votes) -> UInt8 {
        let most = votes.max()
        guard most > 0 else { return 0 }
        var language: UInt8 = 0
        for index in 1...count where votes[index] == most {
            guard language == 0 else { return 0 }
            language = UInt8(index)
        }
        return language
    }

    static let count = words.count
    static let french: UInt8 = 3

    private static let table: WordTable = WordTable(
        words.enumerated().map { index, words in (words, UInt8(index + 1)) })

    /// Folded. A word stands in one list only.
    private static let words: [StaticString] = [
        // English
        """
        the and you your my with this that have has was were they would from what when our their his her not are
        been which will can about there just please thanks we he she could should
        """,
        // German
        """
        und der nicht ich ist das mit sich auf eine einen auch fur wir ihr bei nach aus zur zum wurde werden
        sind oder einer eines dass uber noch wie kein keine mir mich haben bitte durch vom
        """,
        // French
        """
        les est des une pour dans pas vous nous avec sur qui sont plus cette etre aux votre leur ont elle fait
        tres bien merci chez aussi ces monsieur madame etait
        """,
        // Spanish
        """
        el los las una por con al lo como pero sus esta muy hay y usted gracias donde cuando mi le fue desde
        hasta sobre porque tambien anos ya paciente senor
        """,
        // Italian
        """
        il che di per gli della sono nel alla anche piu questo ho mio questa suo nella delle dal essere grazie
        buongiorno perche stato abbiamo degli dopo ma lei
        """,
        // Dutch
        """
        het een van niet zijn voor met ook heeft wordt bij maar werd ik uit aan hebben deze jullie mijn geen
        graag nog wel kunnen hij waar dit door
        """,
        // Portuguese
        """
        nao uma os as da em ao pela pelo foi ele sao dos voce meu minha isso tem ser obrigado muito nos ainda
        sua seu pode
        """,
        // Polish
        """
        nie jest w z ze to jak po dla prosze mam przez od jego tylko ale oraz czy moje przy pan pani juz byl
        bardzo tego
        """,
        // Swedish
        """
        och att det en pa ar av inte jag har till vi han ett kan fran om hon eller mig ska sig mycket nar bara
        hej tack
        """,
        // Danish
        """
        og af ikke jeg blev efter ogsa mere vil hvad hvor fra deres blevet noget nogle hvis selv meget siger mod
        """,
        // Norwegian
        """
        ikkje eg kva vert vart noko fordi hvordan bare opp uten etter enn mye sier noe fikk skulle kunne sammen
        """,
        // Finnish
        """
        ja on ei se oli mutta myos niin hanen tai joka sen mina ovat olla mukaan jos vain nyt kuin voi hyva
        kiitos
        """,
        // Hungarian
        """
        az es hogy nem egy volt csak ez mint azt mert vagy akkor mar igen most kell lesz nagyon ezt
        """,
        // Romanian
        """
        si care din pentru cu mai fost sunt ca prin catre sau acest dupa fiind va rog buna
        """,
        // Croatian, Serbian, Bosnian, Slovenian
        """
        koji nije bi koja biti ili kao samo kako iz godine sve smo zbog vec nakon danas
        """,
        // Czech, Slovak
        """
        jsem jsou ktery ktera nebo tak pri jeste byla uz pouze bude jako dekuji dobry prosim alebo pre
        """,
        // Russian, Ukrainian
        """
        и в не на что с как это по но из к у за от так его для мы вы был или мой меня я та що із
        """,
        // Turkish
        """
        ve bir bu icin ile cok olarak daha ama gibi kadar ben benim degil
        """,
    ]
}
