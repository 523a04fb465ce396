import TacitPrivacy
import Testing

@Suite("Coordinates")
struct CoordinateRecognizerTests {
    private static let recognizer = CoordinateRecognizer()

    @Test(
        "are found as pairs, with hemispheres, in degrees and by name",
        arguments: [
            ("at 52.5200, 13.4050.", "52.5200, 13.4050"), ("36.1699,-115.1398", "36.1699,-115.1398"),
            ("[13.4050, 52.5200]", "13.4050, 52.5200"),
            ("geo:52.5200,13.4050", "52.5200,13.4050"),
            ("https://maps.example/@52.5200,13.4050,17z", "52.5200,13.4050"),
            ("52.5200° N, 13.4050° E", "52.5200° N, 13.4050° E"), ("N 52.520 E 13.405", "N 52.520 E 13.405"),
            ("40°26'46\"N 79°58'56\"W", "40°26'46\"N 79°58'56\"W"),
            ("N 40° 26.767' W 079° 58.933'", "N 40° 26.767' W 079° 58.933'"),
            ("40° 26′ 46″ N, 79° 58′ 56″ W", "40° 26′ 46″ N, 79° 58′ 56″ W"),
            ("Koordinaten: 52.520 13.405", "52.520 13.405"),
            ("lat: 52.5200", "52.5200"), ("latitude=52.520", "52.520"),
        ])
    func finds(text: String, expected: String) {
        let found = foundWithSubtype(Self.recognizer, in: text, from: 0.5)
        #expect(found.map(\.text) == [expected])
        #expect(found.allSatisfy { $0.subtype == "COORDINATES" })
    }

    @Test("each of two named values is found")
    func named() {
        #expect(found(Self.recognizer, in: "{\"lat\": 52.5200, \"lng\": 13.4050}") == ["52.5200", "13.4050"])
        #expect(found(Self.recognizer, in: "52.5200", label: "location.lat") == ["52.5200"])
    }

    @Test(
        "are no prices, vectors, versions or measures",
        arguments: [
            "12.34, 56.78", "0.1234, 0.5678, 0.9012", "[0.0123, -0.4567, 0.8910]", "1.2.3", "192.0.2.12",
            "91.1234, 181.5678", "12.5, 13.5",
            "1234.5678, 12.3456", "0.1234, 0.5678", "$49.9900, $12.3456", "20 °C", "90° turn", "21.5°C and 22.5°C",
            "version 10.1234", "3.14159",
            "x 12.3456", "12.3456%, 34.5678%", "plate 52.5200",
        ])
    func ignores(text: String) {
        #expect(found(Self.recognizer, in: text, from: 0.5) == [])
    }
}
