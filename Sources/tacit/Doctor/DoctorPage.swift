/// Diagnoses under their headings, a line each, with what to do below.
struct DoctorPage {
    let diagnoses: [Diagnosis]
    private let page = Page()

    init(_ diagnoses: [Diagnosis]) {
        self.diagnoses = diagnoses
    }

    var text: String {
        var lines: [String] = []
        var group = ""
        for diagnosis in diagnoses {
            if diagnosis.group != group {
                group = diagnosis.group
                lines += ["", page.paint(group, .bold)]
            }
            lines += self.lines(of: diagnosis)
        }
        return (lines + ["", verdict]).joined(separator: "\n")
    }

    private func lines(of diagnosis: Diagnosis) -> [String] {
        let names = min((diagnoses.map(\.name.count).max() ?? 0) + 2, 30)
        let indent = 5 + names
        let columns = max(30, page.width - indent)
        var lines = page.wrap(diagnosis.message, columns)
        let name = page.pad(diagnosis.name, names)
        if name.count > names { lines.insert("", at: 0) }
        let blank = String(repeating: " ", count: indent)
        let shown = lines.enumerated().map { index, line in
            index == 0 ? "  \(mark(diagnosis.status))  \(name)\(line)" : blank + line
        }
        let remedy = diagnosis.remedy.map { page.wrap($0, columns - 2) } ?? []
        return shown.map { String($0.reversed().drop { $0 == " " }.reversed()) }
            + remedy.enumerated().map { index, line in
                blank + page.paint(index == 0 ? "→ " : "  ", .faint) + line
            }
    }

    private func mark(_ status: Diagnosis.Status) -> String {
        switch status {
        case .ok: page.paint("✓", .green)
        case .warn: page.paint("!", .yellow)
        case .fail: page.paint("✗", .red)
        }
    }

    private var verdict: String {
        let failed = diagnoses.count { $0.status == .fail }
        let warned = diagnoses.count { $0.status == .warn }
        let notes = warned == 0 ? "" : "\(warned) to think about"
        guard failed > 0 else {
            return page.paint("Ready." + (notes.isEmpty ? "" : " \(notes)."), warned == 0 ? .green : .yellow)
        }
        return page.paint("Not ready: \(failed) to mend" + (notes.isEmpty ? "." : ", \(notes)."), .red)
    }
}
