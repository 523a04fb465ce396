/// Reads a front-coded list (see `Scripts/gazetteer/stand_ins.py`).
enum FrontCoded {
    /// Calls `body` with each word and its flags.
    static func forEach(_ text: StaticString, _ body: ([UInt8], UInt8) -> Void) {
        text.withUTF8Buffer { bytes in
            var word: [UInt8] = []
            var flags: UInt8 = 0
            // A capital begins a word, the byte after it holds the flags; line ends may stand anywhere.
            var isFlag = false
            for byte in bytes where byte != 0x0A {
                if isFlag {
                    flags = byte & 0x0F
                    isFlag = false
                } else if byte.isUpper {
                    if flags != 0 { body(word, flags) }
                    word.removeLast(max(0, word.count - Int(byte - UInt8(ascii: "A"))))
                    isFlag = true
                } else {
                    word.append(byte)
                }
            }
            if flags != 0 { body(word, flags) }
        }
    }
}
