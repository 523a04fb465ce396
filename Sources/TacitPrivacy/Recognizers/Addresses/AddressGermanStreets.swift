extension AddressScan {
    /// A German street with its number, as "Musterstraße 12a", "Willy-Brandt-Platz 1" or "Am Markt 3".
    func germanStreet(_ at: Int) -> (Piece, Float)? {
        prefixedStreet(at) ?? endingStreet(at) ?? openedStreet(at) ?? dedicatedStreet(at)
    }

    /// "Lange Nieuwstraat 112", "Burg. van Houtplein 4", "Nedre Storgate 12".
    private func openedStreet(_ at: Int) -> (Piece, Float)? {
        guard words[at].shape == .capital, sorts.value(words[at].hash) & AddressCues.opener != 0 else { return nil }
        var index = at
        for _ in 0..<4 {
            let gap = words.gap(after: index)
            guard gap == .space || gap == .dot && words[index].range.count <= 5 else { return nil }
            index += 1
            if words[index].shape == .capital {
                if let street = endingStreet(index, isOpened: true) { return street }
            } else if AddressCues.particles.value(words[index].hash) == 0 {
                return nil
            }
        }
        return nil
    }

    /// "Straße der Einheit 12", "Platz der Republik 1", "Straße des 17. Juni 135".
    private func dedicatedStreet(_ at: Int) -> (Piece, Float)? {
        let sort = words[at]
        guard sort.shape == .capital, Self.dedicated.value(sort.hash) != 0, words.gap(after: at) == .space,
            Self.genitives.value(words[at + 1].hash) != 0, words.gap(after: at + 1) == .space
        else { return nil }
        var index = at + 2
        if words[index].shape == .number, words[index].range.count <= 2, words.gap(after: index) == .dot { index += 1 }
        for _ in 0..<3 {
            guard words[index].shape == .capital else { return nil }
            let gap = words.gap(after: index)
            if gap == .space, let number = houseNumber(index + 1, digits: 3) {
                if hasPostcode(after: number) { return (number, 0.9) }
                return (units(number), sort.hash == Self.strasse ? 0.8 : isClosed(number.end) ? 0.6 : 0.4)
            }
            guard gap == .space || gap == .hyphen else { return nil }
            index += 1
        }
        return nil
    }

    /// The word itself, or one of the four after it that hang together with it, ends in a street's ending.
    /// - Parameter isOpened: after a word that opens a street's name, so that a bare "Gracht" counts.
    private func endingStreet(_ at: Int, isOpened: Bool = false) -> (Piece, Float)? {
        var index = at
        for step in 0..<5 {
            let word = words[index]
            guard word.shape == .capital || step > 0 && word.shape == .small && words.gap(after: index - 1) == .hyphen
            else { return nil }
            let (isStreet, isWeak) = ending(index, joined: step > 0 || isOpened)
            if isStreet || isWeak {
                guard AddressCues.noStreets.value(word.hash) == 0 else { return nil }
                guard let number = numberAfter(index) else { return nil }
                let door = units(letterDoor(number))
                let closed = isClosed(door.end)
                // "Monitoring 24": words in -ing are many.
                let isIng = words.byte(Int(word.end) - 3) == 0x69
                if isWeak { return (door, (closed || isOpened) && !isIng && !word.entry.isCommon ? 0.55 : 0.4) }
                return (door, closed ? 0.9 : 0.8)
            }
            let gap = words.gap(after: index)
            // "Berliner Straße", "Dr.-Weber-Weg", "Kurt-Schumacher-Ring"
            guard gap == .hyphen || gap == .space && step < 2 || isDotHyphen(index) else { return nil }
            if gap == .space, !isStreetWord(index + 1) || !isAdjective(index) { return nil }
            index += 1
        }
        return nil
    }

    private func isDotHyphen(_ index: Int) -> Bool {
        words.byte(Int(words[index].end)) == 0x2E && words.byte(Int(words[index].end) + 1) == 0x2D
            && Int(words[index + 1].start) == Int(words[index].end) + 2
    }

    /// "Berliner", "Lange": ends as adjectives before a street word do.
    private func isAdjective(_ index: Int) -> Bool {
        let end = Int(words[index].end)
        let last = words.byte(end - 1)
        return last == 0x65 || last == 0x72 && words.byte(end - 2) == 0x65
    }

    /// A street word that stands alone after an adjective: "Straße", "Allee".
    private func isStreetWord(_ index: Int) -> Bool {
        words[index].shape == .capital && Self.streetWords.value(words[index].hash) != 0
    }

    /// Whether a word ends as streets do, surely or perhaps; one that is nothing but the ending must be joined to others.
    private func ending(_ index: Int, joined: Bool) -> (Bool, Bool) {
        let word = words[index]
        if Self.streetWords.value(word.hash) != 0 { return (joined, false) }
        let end = Int(word.end)
        guard lastBytes.contains(words.byte(end - 1), words.byte(end - 2)) else { return (false, false) }
        for ending in AddressCues.endings where ends(word, in: ending) {
            return (true, false)
        }
        for ending in AddressCues.weakEndings where ends(word, in: ending) {
            return (false, true)
        }
        return (false, false)
    }

    func ends(_ word: Words.Word, in ending: StaticString) -> Bool {
        let count = ending.utf8CodeUnitCount
        guard word.range.count >= count + 3 else { return false }
        let start = word.range.upperBound - count
        for offset in 0..<count where words.bytes[start + offset] != ending.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The house number after a street word and its dot.
    private func numberAfter(_ index: Int) -> Piece? {
        let gap = words.gap(after: index)
        guard gap == .space || gap == .dot, let number = houseNumber(index + 1) else { return nil }
        // "Straße 2024 gebaut": years are no house numbers.
        let digits = words[index + 1].range.count
        guard digits < 4 || isClosed(number.end) else { return nil }
        return number
    }

    /// "Am Markt 3", "Unter den Linden 77", "Alte Gasse 5".
    private func prefixedStreet(_ at: Int) -> (Piece, Float)? {
        guard words[at].shape == .capital, AddressCues.germanPrefixes.value(words[at].hash) != 0,
            words.gap(after: at) == .space
        else { return nil }
        var index = at + 1
        if AddressCues.germanArticles.value(words[index].hash) != 0, words.gap(after: index) == .space { index += 1 }
        // "Zum alten Forst"
        let isDescribed = Self.smallAdjectives.value(words[index].hash) != 0 && words.gap(after: index) == .space
        if isDescribed { index += 1 }
        var parts = 0
        while words[index].shape == .capital, parts < 3 {
            parts += 1
            let gap = words.gap(after: index)
            if gap == .space, let number = houseNumber(index + 1, digits: 3) {
                let word = words[index]
                let isPlace = AddressCues.germanPlaces.value(word.hash) != 0 || ending(index, joined: true).0
                if isPlace { return (number, isClosed(number.end) || index > at + 1 ? 0.75 : 0.6) }
                return hasPostcode(after: number) ? (number, 0.9) : nil
            }
            guard gap == .space || gap == .hyphen else { return nil }
            index += 1
        }
        return nil
    }

    private static let streetWords = WordTable(
        """
        strasse str weg platz allee gasse ring damm ufer chaussee promenade stieg steig graben markt kai wall straat laan plein
        gracht kade dijk singel vagen vej vei gatan torget
        """)
    private static let smallAdjectives = WordTable(
        "alten neuen grossen kleinen hohen langen grunen roten weissen schwarzen")
    private static let genitives = WordTable("der des")
    private static let dedicated = WordTable("strasse platz allee weg ufer")
    private static let strasse = WordHash("strasse").value
}
