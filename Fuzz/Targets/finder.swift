import TacitCore
import TacitPrivacy

/// All recognizers together: findings within the text, on scalar boundaries, disjoint and in order; and protecting a text
/// in which nothing is a link is undone by restoring it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = FuzzInput(start, count).text
    var end = 0
    for finding in finder.find(in: ScanText(text, label: nil)) {
        let range = finding.range
        promise(
            !range.isEmpty && range.lowerBound >= end && range.upperBound <= text.count,
            "findings are disjoint and within the text")
        promise(
            isBoundary(range.lowerBound, text) && isBoundary(range.upperBound, text),
            "findings end on scalar boundaries")
        promise(finding.score >= 0 && finding.score <= 1, "scores are 0 to 1")
        end = range.upperBound
    }
    var table = EntityTable()
    let protected = protector.protect(ClearText(text), into: &table).expose(for: .printing)
    let isPlain = !text.contains {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ".")
            || $0 == UInt8(ascii: "%")
    }
    promise(
        !isPlain || protector.restore(protected, from: table).expose(for: .printing) == text,
        "a text comes back as it was")
    return 0
}

private let finder = Finder()
private let protector = TextProtector(finder: finder, policy: .strict)

private func isBoundary(_ offset: Int, _ text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
}
