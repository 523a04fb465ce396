/// Names of months, whole and short, in English, German, Spanish, French, Italian, Dutch, Portuguese and Polish.
enum MonthNames {
    /// Behind the month's name that starts at an offset, its full stop not included; `nil` if there is none.
    static func end(at offset: Int, in text: ScanText) -> Int? {
        let first = text.folded(offset)
        guard first.isLower || first >= 0xC3 else { return nil }
        var end = offset
        while end - offset < 16, text.isWordCharacter(at: end) { end += text.scalar(at: end).length }
        return names.contains(folded(offset..<end, in: text)) ? end : nil
    }

    /// Where the month's name starts that ends right before an offset, with at most `. ` between.
    static func start(before offset: Int, in text: ScanText) -> Int? {
        var end = offset
        while offset - end < 2, text.byte(end - 1) == 0x20 || text.byte(end - 1) == 0x2E || text.byte(end - 1) == 0x2D {
            end -= 1
        }
        guard end < offset, text.byte(end - 1).isASCIILetter || text.byte(end - 1) >= 0x80 else { return nil }
        var start = end
        while end - start < 16, start > 0, text.isWordCharacter(before: start) {
            start -= text.scalar(before: start).length
        }
        guard start < end, names.contains(folded(start..<end, in: text)) else { return nil }
        return start
    }

    /// Whether a lower-case string stands at an offset, in either case.
    static func has(_ string: String, at offset: Int, in text: ScanText) -> Bool {
        var position = offset
        for byte in string.utf8 {
            guard text.folded(position) == byte else { return false }
            position += 1
        }
        return true
    }

    private static func folded(_ range: Range<Int>, in text: ScanText) -> String {
        String(decoding: range.map { text.folded($0) }, as: UTF8.self)
    }

    private static let names: Set<String> = Set(
        """
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        januar jänner februar feber märz mai juni juli oktober dezember mrz mär okt dez
        enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic
        janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre
        janv févr fév avr juil déc
        gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott
        januari februari maart mei augustus mrt
        janeiro fevereiro março marco maio junho julho setembro outubro novembro dezembro fev out
        styczeń stycznia luty lutego marzec marca kwiecień kwietnia maja czerwiec czerwca lipiec lipca sierpień sierpnia
        wrzesień września październik października listopad listopada grudzień grudnia
        sty lut kwi cze lip sie wrz paź lis gru
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
