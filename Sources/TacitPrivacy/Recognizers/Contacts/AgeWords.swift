/// Words that make a number an age, as `PhraseTable` understands them, by what they prove.
enum AgeWords {
    /// What a phrase says.
    enum Sense {
        /// An age for sure: "years old", "aged".
        static let proof = 0
        /// Years or months, in languages whose labels take the unit in (es, fr, it, pt, ro), and what is said of their age.
        static let romance = 1
        /// The same in other languages.
        static let other = 2
        /// How long something lasts: no age.
        static let duration = 3
    }

    /// What stands behind the number.
    static let behind = table([
        (
            Sense.proof,
            """
            years old;year old;years of age;yrs old;yr old;years young;yo;y o;yearold;months old;month old;weeks old;jahre alt;
            jahr alt;jahrig;jahrige;jahrigen;jahriger;jahriges;jahrigem;jaehrig;jaehrige;jaehrigen;jaehriger;monate alt;
            lebensjahr;jaar oud;jarige;jarig;maanden oud;letni;letnia;letnie;letniego;letniej;letnim;letniemu;latek;latka;
            ar gammal;ar gamla;ar gammel;ar gamle;arig;ariga;arige;aring;aringen;vuotias;vuotiaan;vuotiaana;vuotiasta;
            vuotiaalle;vuotta vanha;eves;lety;leta;歳;岁;歲
            """
        ),
        (
            Sense.romance,
            "anos;ans;anni;ani;de ani;meses;mois;mesi;anos de edad;anos de idade;ans revolus;anni compiuti;meses de edad"
        ),
        (Sense.other, "years;yrs;jaar;jahre;jahren;lat;lata;ar;vuotta;months;monate;maanden"),
    ])

    /// What stands before it.
    static let before = table([
        (
            Sense.proof,
            """
            aged;age;age of;at the age of;im alter von;alter;age de;agee de;ages de;edad;edad de;eta;eta di;all'eta di;idade;
            idade de;com idade de;leeftijd;leeftijd van;wiek;w wieku;wieku;alder;alder av;alder pa;alderen;ika;ialtaan;varsta;
            varsta de;kor;eletkor;vek;ve veku;年齢;年龄
            """
        ),
        (
            Sense.romance,
            """
            tiene;tengo;tenia;cumplio;cumple;cumplir;varon de;mujer de;hombre de;paciente de;nina de;nino de;senora de;senor de;
            chica de;chico de;de;j'ai;a;ai;avait;aura;homme de;femme de;patient de;patiente de;fille de;garcon de;ha;ho;aveva;di;
            uomo di;donna di;paziente di;tem;tenho;tinha;completou;con;are;am;avea;la
            """
        ),
        (
            Sense.other,
            """
            is;was;am;turned;turning;turns;bin;ist;war;wurde;werde;wird;ben;werd;mam;ma;mial;miala;skonczyl;skonczyla;fyller;
            fyllde;fylte;fyldt;ar;er;olen;tayttaa;taytti
            """
        ),
        (Sense.duration, durationWords + ";max age;min age;cache age;max alter"),
    ])

    /// How long something lasts, also as it stands behind the years: "ago", "experience".
    static let durations = table([(Sense.duration, durationWords)])

    private static let durationWords = """
        depuis;pendant;dans;pour;il y a;tous les;durant;apres;hace;desde hace;durante;cada;dentro;garantia;garantie;garanzia;
        warranty;guarantee;for;since;within;seit;vor;nach;fur;innerhalb;binnen;gedurende;sinds;per;fa;ogni;entro;dopo;tra;
        experience;experiencia;esperienza;erfahrung;ervaring;contrat;contrato;contratto;vertrag;contract;lease;mortgage;ago;
        every;last;past;next;over;plazo;credito;hipoteca;evolucion;seguimiento;historia;antecedentes;od;przez;gwarancja;
        gwarancji;temu;sedan;sen;siden;sitten;takuu;garanti;experienta;urma
        """

    private static func table(_ entries: [(topic: Int, phrases: String)]) -> PhraseTable {
        PhraseTable(
            entries.flatMap { topic, phrases in
                phrases.split(whereSeparator: { $0 == ";" || $0 == "\n" })
                    .map { (phrase: String($0), topics: Topics(topic)) }
            })
    }
}
