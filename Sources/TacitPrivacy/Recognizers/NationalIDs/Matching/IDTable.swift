/// All ids at once: forms by layout, so that a group of characters is looked up once and not tried against each id.
final class IDTable: Sendable {
    /// A form, as it is compared: bits for the places where it wants a digit, a letter, one certain character.
    struct Form: Sendable {
        let spec: Int
        let alone: Float?
        let skip: Int
        fileprivate let layout: UInt64
        fileprivate let digits: UInt32
        fileprivate let letters: UInt32
        fileprivate let literals: UInt32
        /// Where its characters lie in `characters`.
        fileprivate let start: Int
        /// As in a window; 0 where any but a slash and a bracket may stand.
        fileprivate let separators: UInt64
        /// 0xFF for each that must be as it says.
        fileprivate let exact: UInt64
    }

    let specs: [IDSpec]
    let phrases: PhraseTable
    /// Sorted by layout.
    let forms: [Form]
    private let characters: [UInt8]
    /// Layouts and beginnings of layouts, by hash; 0 is free.
    private let layouts: [UInt64]
    /// The forms of a layout: first index and count.
    private let ranges: [(first: UInt16, count: UInt16)]

    /// At most `Topics.capacity` ids.
    init(_ specs: [IDSpec]) {
        precondition(specs.count <= Topics.capacity, "more ids than topics")
        self.specs = specs
        phrases = PhraseTable(
            specs.enumerated().flatMap { index, spec in spec.context.map { (phrase: $0, topics: Topics(index)) } })
        var characters: [UInt8] = []
        var forms: [Form] = []
        for (index, spec) in specs.enumerated() {
            for form in spec.forms {
                forms.append(Form(form, spec: index, start: characters.count))
                characters += form.classes.map { $0.isLower ? $0 & 0xDF : $0 }
            }
        }
        forms.sort { $0.layout < $1.layout }
        self.forms = forms
        self.characters = characters
        var layouts = [UInt64](repeating: 0, count: Self.slots)
        var ranges = [(first: UInt16, count: UInt16)](repeating: (0, 0), count: Self.slots)
        for (index, form) in forms.enumerated() {
            var layout = form.layout
            while layout != 0 {
                var slot = Self.slot(layout)
                while layouts[slot] != 0, layouts[slot] != layout { slot = (slot + 1) % Self.slots }
                layouts[slot] = layout
                if layout == form.layout {
                    ranges[slot] = ranges[slot].count == 0 ? (UInt16(index), 1) : (ranges[slot].0, ranges[slot].1 + 1)
                }
                layout >>= 5
            }
        }
        precondition(layouts.contains(0), "a search ends at a free slot")
        self.layouts = layouts
        self.ranges = ranges
    }

    private static let slots = 2048

    @inline(__always)
    private static func slot(_ layout: UInt64) -> Int { Int((layout &* 0x9E37_79B9_7F4A_7C15) >> 53) }

    /// The forms of a layout; `nil` if none starts with it.
    @inline(__always)
    func forms(layout: UInt64) -> Range<Int>? {
        var slot = Self.slot(layout)
        while layouts[slot] != layout {
            if layouts[slot] == 0 { return nil }
            slot = (slot + 1) % Self.slots
        }
        let (first, count) = ranges[slot]
        return Int(first)..<Int(first) + Int(count)
    }

    /// Whether the characters of a window, which is of its layout, are those of a form.
    @inline(__always)
    func matches(_ form: Form, _ window: inout IDWindow, in text: ScanText) -> Bool {
        guard window.digits & form.digits == form.digits, window.digits & form.letters == 0,
            (window.separators ^ form.separators) & form.exact == 0
        else { return false }
        var others = window.separators & ~form.exact
        while others != 0 {
            let separator = UInt8(truncatingIfNeeded: others)
            if separator == UInt8(ascii: "/") || separator == UInt8(ascii: "(") { return false }
            others >>= 8
        }
        guard form.literals != 0 else { return true }
        let found = window.characters(in: text)
        for place in found.indices where form.literals >> UInt32(place) & 1 == 1 {
            if found[place] != characters[form.start + place] { return false }
        }
        return true
    }
}

extension IDTable.Form {
    fileprivate init(_ form: IDForm, spec: Int, start: Int) {
        self.spec = spec
        self.start = start
        alone = form.alone
        skip = form.skip
        layout = form.layout
        var (digits, letters, literals): (UInt32, UInt32, UInt32) = (0, 0, 0)
        for (place, character) in form.classes.enumerated() {
            switch character {
            case UInt8(ascii: "9"): digits |= 1 << UInt32(place)
            case UInt8(ascii: "A"): letters |= 1 << UInt32(place)
            case UInt8(ascii: "X"): break
            default: literals |= 1 << UInt32(place)
            }
        }
        (self.digits, self.letters, self.literals) = (digits, letters, literals)
        var (separators, exact): (UInt64, UInt64) = (0, 0)
        for separator in form.separators {
            let isAny = separator == UInt8(ascii: "~")
            separators = separators << 8 | (isAny ? 0 : UInt64(separator))
            exact = exact << 8 | (isAny ? 0 : 0xFF)
        }
        (self.separators, self.exact) = (separators, exact)
    }
}
