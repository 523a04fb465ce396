import Foundation
import Synchronization
import TacitPrivacy

/// Counts, while the tests run, the different texts in which they have a recognizer find each sort of the catalogue with a
/// score of 0.5 or more. Only where `TACIT_CASE_COUNTS` names a file, which is written when the tests end:
/// `make recognizers` makes a column of the documentation of it.
enum CaseCount {
    private static let file = ProcessInfo.processInfo.environment["TACIT_CASE_COUNTS"]
    private static let rows = Recognizers.catalogue
    /// Texts by row.
    private static let texts = Mutex<[String: Set<String>]>([:])
    private static let writing: Void = { atexit { CaseCount.write() } }()

    static func note(_ findings: [Finding], in text: String, label: String? = nil) {
        guard file != nil else { return }
        _ = writing
        let text = (label.map { $0 + "\u{0}" } ?? "") + text
        for finding in findings where finding.score >= 0.5 {
            let fitting = rows.filter { $0.tells(of: finding) }
            guard let row = fitting.first(where: { $0.subtype != nil }) ?? fitting.first else { continue }
            texts.withLock { _ = $0[row.id, default: []].insert(text) }
        }
    }

    private static func write() {
        guard let file else { return }
        let counts = texts.withLock { texts in rows.map { ($0.id, texts[$0.id]?.count ?? 0) } }
        let lines = counts.map { "\($0)\t\($1)\n" }.sorted()
        try? lines.joined().write(toFile: file, atomically: true, encoding: .utf8)
    }
}
