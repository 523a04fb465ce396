import TacitCore

/// Geographic coordinates: pairs of decimals ("52.5200, 13.4050"), with hemispheres ("N 52.5200° E 13.4050°"), in degrees
/// and minutes (40°26'46"N 79°58'56"W), and single values that are named ("lat: 52.5200").
///
/// ISO 6709 and RFC 5870 (`geo:`) have the forms. A decimal needs three places, which is 110 m; longer lists of decimals
/// are vectors.
public struct CoordinateRecognizer: Recognizer {
    public let name = "coordinates"
    public let needs: ByteTraits = .digit

    private static let words = ContextWords([
        "lat", "lng", "lon", "long", "latitude", "longitude", "latlng", "latlong", "coordinate", "coordinates",
        "coords",
        "gps", "geo", "location", "position", "koordinaten", "standort", "breite", "breitengrad", "länge", "längengrad",
        "coordonnées", "position gps", "coordenadas", "ubicación", "latitud", "longitud", "coordinate gps",
        "latitudine",
        "longitudine", "coördinaten", "locatie", "współrzędne", "koordinater", "koordinaatit", "q", "ll", "maps",
    ])
    private static let labels = ContextWords([
        "lat", "lng", "lon", "latitude", "longitude", "breitengrad", "laengengrad", "latitud", "longitud",
        "coordinates", "coords",
        "latlng", "latitudine", "longitudine", "geo", "gps",
    ])
    /// Words right before a single value.
    private static let axes = ContextWords([
        "lat", "lng", "lon", "latitude", "longitude", "latitud", "longitud", "latitudine", "longitudine", "breitengrad",
        "längengrad", "laengengrad", "breddegrad", "lengdegrad", "szerokość", "długość",
    ])

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        let isLabelled = Self.labels.occursInLabel(of: text)
        var offset = 0
        var used = 0
        while let mark = Self.nextMark(from: offset, in: text) {
            offset = mark + 1
            let found =
                text.byte(mark) == 0xC2
                ? DegreeForm.pair(degree: mark, in: text).map { ($0, Float(0.95)) }
                : decimal(mark, isLabelled, in: text)
            guard let (range, score) = found, range.lowerBound >= used else { continue }
            findings.append(
                Finding(range: range, kind: .location, subtype: "COORDINATES", score: score, recognizer: name))
            used = range.upperBound
            offset = used
        }
    }

    /// The next stop between digits, or degree sign behind one.
    private static func nextMark(from start: Int, in text: ScanText) -> Int? {
        let marks = text.marks
        return marks.next(from: start) { block in
            let stops = marks.bits(.dot, block) & marks.bits(.digit, block, after: 1)
            return (stops | marks.bits(.beyondASCII, block)) & marks.bits(.digit, block, before: 1)
        } where: { offset in
            text.bytes[offset] == 0x2E || text.bytes[offset] == 0xC2 && text.byte(offset + 1) == 0xB0
        }
    }

    private func decimal(_ stop: Int, _ isLabelled: Bool, in text: ScanText) -> (Range<Int>, Float)? {
        guard let first = DecimalDegree(stop: stop, in: text) else { return nil }
        if let second = first.partner(in: text) {
            guard first.makesPair(with: second) else { return nil }
            let range = first.start..<second.end
            if first.hemisphere != nil, second.hemisphere != nil { return (range, 0.95) }
            guard !Self.isList(range, in: text), first.places >= 3, second.places >= 3 else { return nil }
            if isLabelled || Self.words.occurs(before: range.lowerBound, within: 32, in: text) { return (range, 0.9) }
            let isFine = first.places >= 4 && second.places >= 4 && max(abs(first.value), abs(second.value)) >= 1
            return (range, isFine ? 0.7 : 0.45)
        }
        guard first.places >= 3, abs(first.value) <= 180 else { return nil }
        let range = first.start..<first.end
        if isLabelled, text.bytes.count - range.count <= 4 { return (range, 0.9) }
        guard let gap = Self.axes.distance(before: first.start, within: 20, in: text), gap <= 5,
            !text.bytes[(first.start - gap)..<first.start].contains(where: \.isAlphanumeric)
        else { return nil }
        return (range, 0.85)
    }

    /// Whether more decimals stand before or behind a pair.
    private static func isList(_ range: Range<Int>, in text: ScanText) -> Bool {
        var before = range.lowerBound - 1
        while range.lowerBound - before < 3, text.byte(before) == 0x20 { before -= 1 }
        if text.byte(before) == 0x2C, text.byte(before - 1).isDigit { return true }
        if text.byte(before).isDigit, before < range.lowerBound - 1 { return true }
        var after = range.upperBound
        while after - range.upperBound < 2, text.byte(after) == 0x20 { after += 1 }
        if text.byte(after) != 0x2C {
            return after > range.upperBound && (text.byte(after).isDigit || text.byte(after) == 0x2D)
        }
        after += 1
        while text.byte(after) == 0x20 || text.byte(after) == 0x2D { after += 1 }
        // A third number that is no decimal is a height or a zoom ("geo:52.52,13.40,35", "@52.52,13.40,17z").
        guard text.byte(after).isDigit else { return false }
        while text.byte(after).isDigit { after += 1 }
        return text.byte(after) == 0x2E && text.byte(after + 1).isDigit
    }
}
