/// Classes of ASCII bytes; bytes of other scalars (0x80 and above) count as letters where words are meant.
extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
    @inline(__always) var isLower: Bool { self &- 0x61 < 26 }
    @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isHex: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
    @inline(__always) var isAlphanumeric: Bool { isDigit || isASCIILetter }
    /// Part of a word in any script: letters, digits, `_`, and all bytes beyond ASCII.
    @inline(__always) var isWord: Bool { isAlphanumeric || self == 0x5F || self >= 0x80 }
    @inline(__always) var isBlank: Bool { self == 0x20 || self &- 0x09 < 5 }
    /// ASCII capital to small; all else unchanged.
    @inline(__always) var lowered: UInt8 { isUpper ? self | 0x20 : self }
    /// Value of a digit 0–9.
    @inline(__always) var digitValue: Int { Int(self &- 0x30) }
}
