import TacitCore
import TacitPrivacy
import Testing

@Suite("Names by what was learned")
struct TaggerTests {
    private static let finder = Finder(model: .shareAlike)

    private static func found(_ text: String, _ kind: EntityKind, _ finder: Finder = finder) -> [String] {
        let bytes = Array(text.utf8)
        return finder.find(in: ScanText(bytes), under: .strict).filter { $0.kind == kind }
            .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(
        "Persons are found without any list or title to help",
        arguments: [
            ("Yesterday Okonkwo-Bright told the committee that Farrow would resign.", "Farrow"),
            ("Wie Thea Brinkhoffer gestern sagte, kündigt sie.", "Thea Brinkhoffer"),
            ("Ayer Villarrasa dijo al comité que Peñalosa iba a dimitir.", "Peñalosa"),
            ("Hier, Delacourcelle a déclaré à la commission qu'elle partait.", "Delacourcelle"),
            ("L'avvocata Chiara Bressanelli ha detto che si dimette.", "Chiara Bressanelli"),
        ])
    func persons(text: String, name: String) {
        #expect(Self.found(text, .person).contains { $0.contains(name) })
    }

    @Test(
        "Towns and firms are found, and strict masks them",
        arguments: [
            ("She moved from Lisbon to Melbourne in spring.", EntityKind.location, "Lisbon"),
            ("Er zog im Frühjahr von Hamburg nach Sevilla.", .location, "Hamburg"),
            ("She works for Northfield Insurance Ltd in Leeds.", .organization, "Northfield Insurance Ltd"),
        ])
    func others(text: String, kind: EntityKind, value: String) {
        #expect(Self.found(text, kind).contains(value))
    }

    @Test("Towns and firms stay under balanced")
    func balanced() {
        let text = ScanText("She moved from Lisbon to Melbourne in spring.")
        #expect(Self.finder.find(in: text, under: .balanced).isEmpty)
    }

    @Test("Without a model only recognizers find")
    func none() {
        #expect(Self.found("Hier, Delacourcelle a déclaré qu'elle partait.", .person, Finder(model: .none)).isEmpty)
    }

    @Test("Both models are in the program, and are not the same")
    func models() {
        #expect(TrainedModel.permissive.isThere)
        #expect(TrainedModel.shareAlike.isThere)
        #expect(!TrainedModel.none.isThere)
    }

    @Test("Bytes that are no model are refused", arguments: [0, 1, 63, 64, 2111, 2112, 4096])
    func foreignBytes(length: Int) {
        #expect(TrainedModel([UInt8](repeating: 0x54, count: length)) == nil)
    }

    @Test("Each sort of span has a curve of its own, in the order of a model's file")
    func curves() {
        #expect(CalibrationCurve.all.map(\.index) == Array(0..<CalibrationCurve.count))
        #expect(TaggerModel.uncalibrated.count == CalibrationCurve.count * CalibrationCurve.steps)
        let forms = CalibrationCurve.Form.allCases
        #expect(Set(forms.map { CalibrationCurve(.person, $0) }).count == forms.count)
        #expect(Set(forms.map { CalibrationCurve(.date, $0) }).count == 1)
    }

    @Test(
        "A name in small letters is told from one with a capital where the text has capitals",
        arguments: [
            ("then anna weber called", CalibrationCurve.Form.several), ("Then anna weber called", .small),
            ("Then Anna Weber called", .several), ("Then Anna called", .single),
        ])
    func forms(text: String, form: CalibrationCurve.Form) throws {
        let tagger = try #require(TrainedModel.shareAlike.tagger)
        let span = tagger.spans(in: ScanText(text), hints: []).first { $0.type == .person }
        #expect(span?.form == form)
    }

    @Test("A model cut short is refused")
    func cut() {
        let rows: [(key: UInt64, weights: SIMD16<Int8>)] = [(1, SIMD16(repeating: 3))]
        let (bytes, dropped) = TaggerModel.encode(
            transitions: [LabelScores](repeating: .zero, count: 16), calibration: TaggerModel.uncalibrated,
            bucketCount: 4, scale: 0.1, rows: rows)
        #expect(dropped == 0)
        #expect(TrainedModel(bytes) != nil)
        #expect(TrainedModel(Array(bytes.dropLast())) == nil)
        #expect(TrainedModel(bytes + [0]) == nil)
    }

    @Test(
        "Findings lie on borders of scalars, whatever the text",
        arguments: [
            "", " ", "\n", "é", "名前は山田太郎です。", "Ünïcödé Ñámé, 😀 Anna 😀", "@anna #berlin", "....", "J.P. O'Brien",
            "A\u{0301}nna Weber", "ﷺ Muḥammad", "1/2/3 4.5.6", "\u{FEFF}Anna", "李明和王芳在北京见面。",
        ])
    func borders(text: String) {
        let bytes = Array(text.utf8)
        for finding in Self.finder.find(in: ScanText(bytes), under: .strict) {
            #expect(String(validating: bytes[finding.range], as: UTF8.self) != nil)
        }
    }

    @Test("A long text is cut into chains without losing what stands at the cuts")
    func longText() {
        let line = "Then Miriam Castellane met Jonas Achterberg near the harbour and they talked for an hour. "
        let text = String(repeating: line, count: 200)
        let persons = Self.found(text, .person)
        #expect(persons.count == 400)
    }
}
