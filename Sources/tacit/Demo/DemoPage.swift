import Foundation

/// How the demo looks on a terminal: boxes of wrapped text, personal data in one colour, placeholders in another.
struct DemoPage {
    let isColoured: Bool
    private let width = 78

    func title(_ text: String, _ note: String) {
        print("")
        print("  " + paint(text, "1") + paint("  " + note, "2"))
    }

    func box(_ text: String, marking words: [String], colour: String) {
        print("  ┌" + String(repeating: "─", count: width) + "┐")
        // A marked value is not cut over lines: its blanks are no-break blanks while wrapping.
        let unbroken = words.reduce(text) { $0.replacing($1, with: $1.replacing(" ", with: "\u{A0}")) }
        for paragraph in unbroken.split(separator: "\n", omittingEmptySubsequences: false) {
            for line in wrap(String(paragraph)).map({ $0.replacing("\u{A0}", with: " ") }) {
                let blanks = String(repeating: " ", count: max(0, width - 2 - line.count))
                print("  │ " + mark(line, words, colour) + blanks + " │")
            }
        }
        print("  └" + String(repeating: "─", count: width) + "┘")
    }

    func row(_ left: String, _ right: String) {
        print("  " + left.padding(toLength: 34, withPad: " ", startingAt: 0) + right)
    }

    func paint(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    private func mark(_ line: String, _ words: [String], _ colour: String) -> String {
        guard isColoured else { return line }
        // Longest first, each place once.
        var marked = line
        for (index, word) in words.sorted(by: { $0.count > $1.count }).enumerated() {
            marked = marked.replacing(word, with: "\u{F0000}\(index)\u{F0001}")
        }
        for (index, word) in words.sorted(by: { $0.count > $1.count }).enumerated() {
            marked = marked.replacing("\u{F0000}\(index)\u{F0001}", with: paint(word, colour))
        }
        return marked
    }

    /// Lines of at most the box's width.
    private func wrap(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if !line.isEmpty, line.count + 1 + word.count > width - 2 {
                lines.append(line)
                line = String(word)
            } else {
                line += line.isEmpty ? word : " " + word
            }
        }
        return lines + [line]
    }
}
