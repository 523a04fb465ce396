package import TacitPrivacy

/// A labelled corpus, and what may be done with what is learned from it.
package struct TrainingSource: Sendable {
    /// What a model that has learned from it may be shipped under.
    package enum Licence: String, Sendable {
        /// Public domain, CC BY, MIT: any licence, with attribution.
        case permissive
        /// CC BY-SA: only in a pack of its own under the same licence.
        case shareAlike
    }

    /// Name of the file, without `.jsonl`.
    package let name: String
    package let licence: Licence
    /// Types that it labels; of others nothing is learned from it.
    package let types: Set<TagType>
    /// How much one of its texts counts.
    package let weight: Float
    package let attribution: String

    private static let names: Set<TagType> = [.person, .location, .organization]
    private static let withMiscellaneous = names.union([.miscellaneous])

    private init(
        _ name: String, _ licence: Licence, _ types: Set<TagType>, weight: Float = 1, _ attribution: String
    ) {
        self.name = name
        self.licence = licence
        self.types = types
        self.weight = weight
        self.attribution = attribution
    }

    package static let all: [TrainingSource] = [
        TrainingSource(
            "presidio_generated_other_templates.en", .permissive, names.union([.address]),
            "presidio-research, generated texts; MIT"),
        TrainingSource(
            "meddocan_train.es", .permissive, names.union([.date, .age, .address]), "MEDDOCAN (PlanTL); CC BY 4.0"),
        TrainingSource(
            "meddocan_dev.es", .permissive, names.union([.date, .age, .address]), "MEDDOCAN (PlanTL); CC BY 4.0"),
        TrainingSource(
            "grascco_phi_dev.de", .permissive, names.union([.date, .age, .address]), "GraSCCo PHI; CC BY 4.0"),
        TrainingSource(
            "mobie_train.de", .permissive, withMiscellaneous.union([.date, .address]), "MobIE (DFKI); CC BY 4.0"),
        TrainingSource(
            "mobie_dev.de", .permissive, withMiscellaneous.union([.date, .address]), "MobIE (DFKI); CC BY 4.0"),
        TrainingSource("germeval14_dev.de", .permissive, withMiscellaneous, "GermEval 2014; CC BY 4.0"),
        TrainingSource("norne_no_bokmaal_dev.no", .permissive, withMiscellaneous, "NorNE; CC0"),
        TrainingSource("norne_no_nynorsk_dev.no", .permissive, withMiscellaneous, "NorNE; CC0"),
        TrainingSource("ronec_valid.ro", .permissive, withMiscellaneous.union([.date]), "RONEC; MIT"),
        TrainingSource("btc_a.en", .permissive, names, "Broad Twitter Corpus (GATE); CC BY 4.0"),
        TrainingSource("btc_b.en", .permissive, names, "Broad Twitter Corpus (GATE); CC BY 4.0"),
        TrainingSource("btc_e.en", .permissive, names, "Broad Twitter Corpus (GATE); CC BY 4.0"),
        TrainingSource("btc_g.en", .permissive, names, "Broad Twitter Corpus (GATE); CC BY 4.0"),
        TrainingSource("btc_h.en", .permissive, names, "Broad Twitter Corpus (GATE); CC BY 4.0"),
        TrainingSource("wnut17_train.en", .permissive, withMiscellaneous, "WNUT 2017 emerging entities; CC BY 4.0"),
        TrainingSource("wnut17_dev.en", .permissive, withMiscellaneous, "WNUT 2017 emerging entities; CC BY 4.0"),
        TrainingSource("wikigold.en", .permissive, withMiscellaneous, "Wikigold; CC BY 4.0"),
        TrainingSource("europeana_ocr.fr", .permissive, names, weight: 0.5, "Europeana newspapers; CC0"),
        TrainingSource("europeana_ocr.nl", .permissive, names, weight: 0.5, "Europeana newspapers; CC0"),
        TrainingSource("europeana_ocr.de", .permissive, names, weight: 0.5, "Europeana newspapers; CC0"),
        TrainingSource("uner_en_ewt_dev.en", .shareAlike, names, "Universal NER, English EWT; CC BY-SA 4.0"),
        TrainingSource("uner_pt_bosque_train.pt", .shareAlike, names, "Universal NER, Bosque; CC BY-SA 4.0"),
        TrainingSource("uner_pt_bosque_dev.pt", .shareAlike, names, "Universal NER, Bosque; CC BY-SA 4.0"),
        TrainingSource("uner_sv_talbanken_train.sv", .shareAlike, names, "Universal NER, Talbanken; CC BY-SA 4.0"),
        TrainingSource("uner_sv_talbanken_dev.sv", .shareAlike, names, "Universal NER, Talbanken; CC BY-SA 4.0"),
        TrainingSource("uner_da_ddt_train.da", .shareAlike, names, "Universal NER, DDT; CC BY-SA 4.0"),
        TrainingSource("uner_da_ddt_dev.da", .shareAlike, names, "Universal NER, DDT; CC BY-SA 4.0"),
        TrainingSource("uner_hr_set_train.hr", .shareAlike, withMiscellaneous, "Universal NER, SET; CC BY-SA 4.0"),
        TrainingSource("uner_hr_set_dev.hr", .shareAlike, withMiscellaneous, "Universal NER, SET; CC BY-SA 4.0"),
        TrainingSource("uner_zh_gsdsimp_train.zh", .shareAlike, names, "Universal NER, GSDSimp; CC BY-SA 4.0"),
        TrainingSource("uner_zh_gsdsimp_dev.zh", .shareAlike, names, "Universal NER, GSDSimp; CC BY-SA 4.0"),
        TrainingSource(
            "turku_train.fi", .shareAlike, withMiscellaneous.union([.date]), "Turku NER corpus; CC BY-SA 4.0"),
        TrainingSource(
            "turku_dev.fi", .shareAlike, withMiscellaneous.union([.date]), "Turku NER corpus; CC BY-SA 4.0"),
        TrainingSource("nerkor_train.hu", .shareAlike, withMiscellaneous, "NYTK-NerKor; CC BY-SA 4.0"),
        TrainingSource("nerkor_devel.hu", .shareAlike, withMiscellaneous, "NYTK-NerKor; CC BY-SA 4.0"),
        TrainingSource("stockmark_train.ja", .shareAlike, withMiscellaneous, "Stockmark Wikipedia NER; CC BY-SA 3.0"),
        TrainingSource("wikiann_train.de", .shareAlike, names, weight: 0.2, "WikiANN, silver labels; CC BY-SA"),
        TrainingSource("wikiann_train.en", .shareAlike, names, weight: 0.2, "WikiANN, silver labels; CC BY-SA"),
        TrainingSource("wikiann_train.fr", .shareAlike, names, weight: 0.3, "WikiANN, silver labels; CC BY-SA"),
        TrainingSource("wikiann_train.nl", .shareAlike, names, weight: 0.3, "WikiANN, silver labels; CC BY-SA"),
        TrainingSource("wikiann_train.pt", .shareAlike, names, weight: 0.2, "WikiANN, silver labels; CC BY-SA"),
    ]
}
