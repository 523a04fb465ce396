import ArgumentParser
import Foundation
import TacitCore
import TacitPrivacy
import TacitWire

/// `tacit protect --jsonl`: each line with what was found in its text.
struct ProtectLines {
    /// Kinds of every sort are reported; doubtful findings only where a policy asks for them.
    static let everything = MaskPolicy(
        name: "everything", masked: Set(EntityKind.allCases), ownThresholds: MaskPolicy.balanced.ownThresholds)

    private let policy: MaskPolicy
    private let lists: TextLists
    private let finder: Finder
    private let clock = SystemClock()

    init(finder: Finder, policy: MaskPolicy, lists: TextLists) {
        self.finder = finder
        self.policy = policy
        self.lists = lists
    }

    func run() throws {
        // Tables are made on first use; that is not the time of the first text.
        _ = finder.find(in: ScanText("Anna Weber, anna@example.com, +44 20 7946 0000"))
        var number = 0
        var output = Data()
        while let line = readLine(strippingNewline: true) {
            number += 1
            guard !line.allSatisfy(\.isWhitespace) else { continue }
            output += try annotate(Array(line.utf8), number)
            if output.count > 1 << 16 {
                FileHandle.standardOutput.write(output)
                output.removeAll(keepingCapacity: true)
            }
        }
        FileHandle.standardOutput.write(output)
    }

    private func annotate(_ line: [UInt8], _ number: Int) throws -> [UInt8] {
        guard let document = try? JSONParser.parse(line), let value = document.member(JSONDocument.root, "text"),
            let text = document.string(value)
        else {
            throw ValidationError("line \(number): not a JSON object with a string \"text\"")
        }
        let start = clock.monotonic
        let findings = finder.find(in: ScanText(text), lists: lists, under: policy)
        let microseconds = Double((clock.monotonic - start) / 100) / 10
        let old = document.children(JSONDocument.root).filter {
            document.hasKey($0, "spans") || document.hasKey($0, "us")
        }
        var splices = document.remove(Set(old), from: JSONDocument.root)
        splices.append(document.append("spans", spans(findings, in: text), to: JSONDocument.root))
        splices.append(Splice(splices[splices.count - 1].range, Array(",\"us\":\(microseconds)".utf8)))
        return (Splice.apply(splices, to: line) ?? line) + [0x0A]
    }

    /// Byte offsets become offsets in Unicode scalars.
    private func spans(_ findings: [Finding], in text: [UInt8]) -> [UInt8] {
        var scalars = 0
        var position = 0
        func scalarOffset(_ offset: Int) -> Int {
            while position < offset {
                if text[position] & 0xC0 != 0x80 { scalars += 1 }
                position += 1
            }
            return scalars
        }
        let entries = findings.filter { $0.kind != .literal }.map { finding in
            let start = scalarOffset(finding.range.lowerBound)
            let end = scalarOffset(finding.range.upperBound)
            let type = finding.subtype == "US_SSN" ? "US_SSN" : finding.kind.canonicalType
            let subtype = Self.subtype(of: finding).map { #","subtype":"\#($0)""# } ?? ""
            let score = Double((finding.score * 100).rounded()) / 100
            return #"{"start":\#(start),"end":\#(end),"type":"\#(type)"\#(subtype),"score":\#(score)}"#
        }
        return Array("[\(entries.joined(separator: ","))]".utf8)
    }

    private static func subtype(of finding: Finding) -> String? {
        if let subtype = finding.subtype { return subtype }
        switch finding.kind {
        case .bic, .mac, .wallet: return finding.kind.rawValue
        case .birthDate: return "DATE_OF_BIRTH"
        case .value: return "CALLER"
        default: return nil
        }
    }
}
