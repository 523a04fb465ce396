/// Names of months, whole and short, in English, German, Spanish, French, Italian, Dutch, Portuguese and Polish; whole in
/// Swedish, Danish, Norwegian, Finnish, Romanian, Hungarian, Czech, Croatian, Russian, Ukrainian, Greek and Turkish.
enum MonthNames {
    /// Behind the month's name that starts at an offset, its full stop not included; `nil` if there is none.
    static func end(at offset: Int, in text: ScanText) -> Int? {
        let first = text.folded(offset)
        guard first.isLower || first >= 0xC3 else { return nil }
        var end = offset
        while end - offset < 24, text.isWordCharacter(at: end) { end += text.scalar(at: end).length }
        return contains(offset..<end, in: text) ? end : nil
    }

    /// Where the month's name starts that ends right before an offset, with at most `. ` between.
    static func start(before offset: Int, in text: ScanText) -> Int? {
        var end = offset
        while offset - end < 2, text.byte(end - 1) == 0x20 || text.byte(end - 1) == 0x2E || text.byte(end - 1) == 0x2D {
            end -= 1
        }
        guard end < offset, endings.contains(text.byte(end - 1), text.byte(end - 2)) else { return nil }
        var start = end
        while end - start < 24, start > 0, text.isWordCharacter(before: start) {
            start -= text.scalar(before: start).length
        }
        guard start < end, contains(start..<end, in: text) else { return nil }
        return start
    }

    /// Whether a lower-case string stands at an offset, in either case.
    @inline(__always)
    static func has(_ string: StaticString, at offset: Int, in text: ScanText) -> Bool {
        for place in 0..<string.utf8CodeUnitCount where text.folded(offset + place) != string.utf8Start[place] {
            return false
        }
        return true
    }

    private static func contains(_ word: Range<Int>, in text: ScanText) -> Bool {
        var hash = WordHash()
        var isDecomposed = false
        for offset in word {
            let byte = text.folded(offset)
            hash.add(byte)
            if byte == 0xCC { isDecomposed = true }
        }
        if names.value(hash.value) != 0 { return true }
        // Letters with their accents apart: strings compare both spellings as one.
        return isDecomposed && composed.contains(String(decoding: word.map { text.folded($0) }, as: UTF8.self))
    }

    private static let composed: Set<String> = list.withUTF8Buffer { bytes in
        Set(bytes.split(whereSeparator: \.isBlank).map { String(decoding: $0, as: UTF8.self) })
    }

    /// The last two bytes of each, the last one first.
    private static let endings: LetterPairs = {
        var endings = LetterPairs()
        list.withUTF8Buffer { bytes in
            for name in bytes.split(whereSeparator: \.isBlank) where name.count > 1 {
                endings.insert(name[name.endIndex - 1], name[name.endIndex - 2])
            }
        }
        return endings
    }()

    private static let names = WordTable(list)

    private static let list: StaticString =
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
        januari februari mars maj augusti januar februar marts desember
        tammikuuta tammikuun tammikuussa helmikuuta helmikuun helmikuussa maaliskuuta maaliskuun maaliskuussa
        huhtikuuta huhtikuun huhtikuussa toukokuuta toukokuun toukokuussa kesäkuuta kesäkuun kesäkuussa heinäkuuta
        heinäkuun heinäkuussa elokuuta elokuun elokuussa syyskuuta syyskuun syyskuussa lokakuuta lokakuun lokakuussa
        marraskuuta marraskuun marraskuussa joulukuuta joulukuun joulukuussa
        ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
        január február március április május június július augusztus szeptember október
        ledna února března dubna května června července srpna září října listopadu prosince
        siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenoga studenog prosinca
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
        січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
        ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
        """
}
