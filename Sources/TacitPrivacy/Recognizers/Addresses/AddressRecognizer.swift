import TacitCore

/// Finds postal addresses as they are written in the USA, Britain, Germany, Austria, Switzerland, France, Spain and Italy
/// (and mostly in Portugal and the Netherlands): from the street to the town and country as one finding.
///
/// Scores: 0.95 a street with a town, 0.8 to 0.9 a street with a number, 0.6 to 0.9 postcode and town alone. Linear: every
/// look forward is bounded by a number of words.
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
