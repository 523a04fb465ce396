import Foundation
import TacitPrivacy
import TacitTraining
import Testing

@Suite("Training")
struct TrainerTests {
    private static let lines = """
        mail\tHello ⟪PERSON:Zorvan Quist⟫, the parcel for ⟪LOCATION:Brellow⟫ left today.
        mail\tDear ⟪PERSON:Melka Trunt⟫, we wrote to ⟪ORGANIZATION:Plimsor Ltd⟫ about it.
        chat\thi its ⟪PERSON:zorvan⟫ from ⟪LOCATION:brellow⟫
        news\tNothing to see here, the parcel left today.
        """

    private static func trained(epochs: Int = 12) -> TaggerWeights {
        var options = TaggerTrainer.Options()
        options.epochs = epochs
        options.damping = 1
        options.dropout = 0.1
        options.rate = 0.5
        options.minimumCount = 1
        var trainer = TaggerTrainer(options: options)
        for _ in 0..<10 {
            for text in LabelledText.read(marked: lines, language: "en") {
                trainer.add(text, types: [.person, .location, .organization])
            }
        }
        return trainer.train { _, _, _ in }
    }

    @Test("A model says again what it was taught")
    func learns() throws {
        let tagger = try #require(Tagger(file: Self.trained().encode(bucketCount: 512).bytes))
        var measure = TaggerMeasure(tagger)
        for text in LabelledText.read(marked: Self.lines, language: "en") {
            measure.add(text, types: [.person, .location, .organization])
        }
        #expect(measure.strict[.person]?.f1 == 1)
        #expect(measure.strict[.location]?.f1 == 1)
        #expect(measure.strict[.organization]?.f1 == 1)
    }

    @Test("The same texts give the same bytes")
    func deterministic() {
        let one = Self.trained(epochs: 3).encode(bucketCount: 512)
        let other = Self.trained(epochs: 3).encode(bucketCount: 512)
        #expect(one.bytes == other.bytes)
    }

    @Test("Marks become spans, and \\n a line break")
    func marks() throws {
        let texts = LabelledText.read(
            marked: "form\tName: ⟪PERSON:Zoë Å⟫\\nTel.: ⟪PHONE_NUMBER:555-0100⟫\n", language: "en")
        let text = try #require(texts.first)
        #expect(String(decoding: text.text, as: UTF8.self) == "Name: Zoë Å\nTel.: 555-0100")
        #expect(text.spans.map { String(decoding: text.text[$0.range], as: UTF8.self) } == ["Zoë Å", "555-0100"])
        #expect(text.spans.map(\.type) == ["PERSON", "PHONE_NUMBER"])
    }

    @Test("Offsets of corpora are in scalars, ours in bytes")
    func scalars() throws {
        let line = #"{"text":"Ñ é Zoë","lang":"es","spans":[{"start":4,"end":7,"type":"PERSON"}]}"#
        let text = try #require(try LabelledText.read(jsonLines: Data(line.utf8)).first)
        #expect(String(decoding: text.text[text.spans[0].range], as: UTF8.self) == "Zoë")
    }

    @Test("Held-out texts are fixed by the source's name and the line")
    func heldOut() throws {
        func source(_ name: String) throws -> TrainingSource {
            try #require(TrainingSource.all.first { $0.name == name })
        }
        #expect(try source("meddocan_dev.es").isHeldOut(0))
        #expect(try !source("meddocan_train.es").isHeldOut(4))
        #expect(try source("nerkor_devel.hu").isHeldOut(0))
        #expect(try source("uner_en_ewt_dev.en").isHeldOut(4))
        #expect(try !source("uner_en_ewt_dev.en").isHeldOut(3))
        #expect(try !source("wikiann_train.en").isHeldOut(4))
    }

    @Test(
        "Text in another case is byte for byte as long",
        arguments: ["Straße İstanbul ŒUVRE ǅ ß", "Ελλάδα Москва", "日本"])
    func cases(text: String) {
        let bytes = Array(text.utf8)
        #expect(CaseVariants.small(bytes).count == bytes.count)
        #expect(CaseVariants.capitals(bytes).count == bytes.count)
    }
}
