/// What is known of a word: names, towns and common words, looked up without regard to case or accents.
package struct Gazetteer: Sendable {
    /// How much a word says for a given name.
    package enum Strength: UInt8, Comparable, Sendable {
        case none
        /// Also a common word, a month, a place or a firm.
        case weak
        /// Known in one long list only.
        case listed
        case strong

        package static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
    }

    /// What is known of one word.
    package struct Entry: Sendable {
        let bits: UInt8

        package var given: Strength { Strength(rawValue: bits & 3) ?? .none }
        /// `weak` if the name is also a common word, else `strong`.
        package var family: Strength { bits & 8 != 0 ? .strong : bits & 4 != 0 ? .weak : .none }
        package var isTown: Bool { bits & 0x30 != 0 }
        /// A town of 250,000 inhabitants or more.
        package var isCity: Bool { bits & 0x20 != 0 }
        /// Usual in small letters.
        package var isCommon: Bool { bits & 0x40 != 0 }
        /// Usual with a capital letter, and seldom part of a person's name.
        package var isNoun: Bool { bits & 0x80 != 0 }
    }

    /// Built at first use, in some milliseconds; 1 MB.
    package static let shared = Gazetteer()

    private let table: WordTable

    private init() {
        var table = WordTable(words: 80_000)
        table.insert(frontCoded: Self.givenNames, shift: 0)
        table.insert(frontCoded: Self.familyNames, shift: 2)
        table.insert(frontCoded: Self.towns, shift: 4)
        table.insert(frontCoded: Self.territories, shift: 4)
        table.insert(frontCoded: Self.commonWords, shift: 6)
        self.table = table
    }

    @inline(__always)
    func entry(_ hash: UInt64) -> Entry { Entry(bits: table.value(hash)) }

    /// What is known of the word in a range of UTF-8 bytes.
    package func entry(of range: Range<Int>, in bytes: [UInt8]) -> Entry {
        entry(Self.hash(of: range, in: bytes))
    }

    package func isGivenName(_ range: Range<Int>, in bytes: [UInt8]) -> Strength {
        entry(of: range, in: bytes).given
    }

    package func isFamilyName(_ range: Range<Int>, in bytes: [UInt8]) -> Strength {
        entry(of: range, in: bytes).family
    }

    /// A town, also of several words: blanks and hyphens are alike.
    package func isTown(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        entry(of: range, in: bytes).isTown
    }

    /// Hash of the folded word in a range; other bytes than Latin letters count as they are.
    static func hash(of range: Range<Int>, in bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBufferPointer { bytes in
            var hash = WordHash()
            var at = range.lowerBound
            while at < range.upperBound {
                let byte = bytes[at]
                if byte < 0x80 {
                    hash.add(byte == 0x2D ? 0x20 : byte.lowered)
                    at += 1
                } else if byte == 0xCC || byte == 0xCD {
                    at += 2  // combining marks
                } else {
                    let code = at + 1 < range.upperBound ? LatinFolding.letter(byte, bytes[at + 1]) : 0
                    if code == 0 {
                        hash.add(byte)
                        at += 1
                        continue
                    }
                    if code.isUpper {
                        let (first, second) = LatinFolding.pair(code)
                        hash.add(first)
                        hash.add(second)
                    } else {
                        hash.add(code)
                    }
                    at += 2
                }
            }
            return hash.value
        }
    }
}
