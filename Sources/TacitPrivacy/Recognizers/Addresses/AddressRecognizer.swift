import TacitCore

/// Finds postal addresses as they are written in the USA, Britain, Ireland, Australia, Germany, Austria, Switzerland, France,
/// Spain and Italy (and mostly in Portugal, Brazil, the Netherlands, the Nordic countries, Poland, Czechia, Colombia and
/// India): from the street to the town and country as one finding, and parts of one as values of fields.
///
/// Scores: 0.95 a street with a town, 0.8 to 0.9 a street with a number, 0.6 to 0.9 postcode and town alone, 0.85 a field's
/// postcode, 0.6 its house number or street, 0.5 to 0.6 streets in small letters. Linear: every look forward is bounded by
/// a number of words.
public struct AddressRecognizer: Recognizer, WordReader {
    public let name = "address"
    public let needs: ByteTraits = []

    public init() {}

    public func find(in text: ScanText, into findings: inout [Finding]) {
        if let (range, score) = AddressLabels.address(in: text) {
            findings.append(Finding(range: range, kind: .address, score: score, recognizer: name))
            return
        }
        guard text.marks.traits.contains(.digit) else { return }
        var scan = AddressScan(text)
        scan.run()
        for (range, score) in scan.found {
            findings.append(Finding(range: range, kind: .address, score: score, recognizer: name))
        }
    }
}
