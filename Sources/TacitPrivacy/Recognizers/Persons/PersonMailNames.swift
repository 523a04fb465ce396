extension PersonScan {
    /// Takes the words before an address in angle brackets of which one stands in its local part: `"Les Varga" <varga@…>`
    /// (RFC 5322, section 3.4: display-name).
    ///
    /// Looks at most four words and 64 bytes ahead.
    mutating func takeMailName(_ at: Int) -> Bool {
        guard words[at].isCapital, !grammar.isGlued(at) else { return false }
        var last = at
        while last < at + 3, last + 1 < words.count,
            words[last + 1].isCapital || grammar.cue(last + 1).contains(.particle)
        {
            let gap = words.gap(after: last)
            guard gap == .space || gap == .hyphen || gap == .comma || gap == .dot && words[last].isLetter else { break }
            last += 1
        }
        guard let local = localPart(after: Int(words[last].end)) else { return false }
        guard (at...last).contains(where: { isName($0, in: local) }) else { return false }
        add(NameGrammar.Name(words: at..<last + 1, end: Int(words[last].end)), 0.95)
        return true
    }

    /// The local part of an address in brackets that follows, behind a quotation mark and a blank at most.
    private func localPart(after end: Int) -> Range<Int>? {
        var offset = end
        if words.byte(offset) == 0x22 { offset += 1 }
        if words.byte(offset) == 0x20 { offset += 1 }
        guard words.byte(offset) == 0x3C else { return nil }
        let start = offset + 1
        offset = start
        while offset < start + 64,
            words.byte(offset).isAlphanumeric || [0x2E, 0x2D, 0x5F, 0x2B].contains(words.byte(offset))
        {
            offset += 1
        }
        return words.byte(offset) == 0x40 && offset > start ? start..<offset : nil
    }

    /// Of a person rather than of an office: "Billing <billing@…>".
    private func isName(_ at: Int, in local: Range<Int>) -> Bool {
        let word = words[at]
        return word.range.count > 2 && !word.entry.isCommon && !word.entry.isNoun && grammar.cue(at).isEmpty
            && Self.offices.value(word.hash) == 0 && holds(word.range, in: local)
    }

    private static let offices = WordTable(
        """
        abo account accounts accounting admin alert alerts assistance atencion benachrichtigung bestellung billing booking
        bookings buchhaltung careers chat client clients contact contacto contatto commercial customer customers delivery
        desk dienst events facturas facturation fatture feedback finance frontdesk hello help helpdesk hilfe hotel hotline
        info inkoop invoice invoices jobs klantenservice kontakt kundenservice legal mail mailer mailing marketing media
        member members network news newsletter notification notifications office onboarding online order orders partner
        partners payment payments payroll pedidos personal postmaster press presse privacy product purchasing rechnung
        reception recruiting redaktion reply reservations returns sales security sekretariat service services shipping shop
        soporte staff store studio support system team technik ticket tickets training ventas verkauf verkoop vertrieb
        warehouse web webmaster webshop welcome
        """)

    /// Whether a word of ASCII letters stands in the local part, in any case.
    private func holds(_ word: Range<Int>, in local: Range<Int>) -> Bool {
        guard word.count <= local.count, words.bytes[word].allSatisfy(\.isASCIILetter) else { return false }
        return (local.lowerBound...local.upperBound - word.count).contains { start in
            zip(word, start...).allSatisfy { words.bytes[$0].lowered == words.bytes[$1].lowered }
        }
    }
}
