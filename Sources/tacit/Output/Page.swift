import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Text for a person: colours where a terminal shows them, lines wrapped to its width.
struct Page {
    enum Colour: String {
        case red = "31"
        case green = "32"
        case yellow = "33"
        case faint = "2"
        case bold = "1"
    }

    let isColoured: Bool
    /// Columns.
    let width: Int

    /// Colours if standard output is a terminal, unless NO_COLOR says otherwise; at most 120 columns.
    init() {
        isColoured = isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty ?? true
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 40
        width = isKnown ? min(Int(size.ws_col), 120) : 100
    }

    func paint(_ text: String, _ colour: Colour) -> String {
        isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Blanks up to a width, before any colour; two at least behind a text that is too long.
    func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(text.count < width ? 1 : 2, width - text.count))
    }

    /// Words on lines of at most this many columns.
    func wrap(_ text: String, _ columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > columns {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + [line]
    }
}
