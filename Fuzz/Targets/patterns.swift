import TacitCore
import TacitPrivacy

/// An operator's pattern (the first line) over a text (the rest): refused with a reason, or its findings lie within the
/// text, on scalar boundaries, disjoint and in order, and none is longer than a match may be.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = FuzzInput(start, count).text
    let line = input.prefix { $0 != 0x0A }
    let text = Array(input.dropFirst(line.count + 1))
    let pattern = OperatorPattern(
        name: "fuzz", pattern: String(decoding: line, as: UTF8.self), ignoresCase: line.first == 0x69)
    guard let recognizer = try? PatternRecognizer([pattern]) else { return 0 }
    var findings: [Finding] = []
    recognizer.find(in: ScanText(text), into: &findings)
    var end = 0
    for finding in findings {
        let range = finding.range
        promise(
            !range.isEmpty && range.lowerBound >= end && range.upperBound <= text.count,
            "findings are disjoint and within the text")
        promise(
            isBoundary(range.lowerBound, text) && isBoundary(range.upperBound, text),
            "findings end on scalar boundaries")
        promise(range.count <= OperatorPattern.maximumMatch, "a match has a greatest length")
        end = range.upperBound
    }
    return 0
}

private func isBoundary(_ offset: Int, _ text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
}
