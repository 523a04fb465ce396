import TacitCore

/// Names of accounts that code, logs and stack traces hold without saying so: folders of people (`/home/jdoe/`,
/// `C:\Users\jdoe\`), and whose note it is (`TODO(jdoe):`).
struct AccountsInCode: Sendable {
    private static let score: Float = 0.8
    private static let longest = 32

    /// What folders of people lie in, after a slash or a backslash.
    private static let parents: [StaticString] = ["home", "users"]
    private static let notes: [StaticString] = ["todo", "fixme", "hack", "xxx"]

    /// Folders and owners that are nobody: accounts of systems, of images and of examples.
    private static let nobody = WordTable(
        """
        user users username admin administrator public default all shared guest root ubuntu debian centos fedora ec2
        vagrant runner runneradmin circleci travis jenkins gitlab git node app deploy deployer build builder vscode
        codespace jovyan opc azureuser pi docker www web data me you name yourname someone lib libraries
        index login logout about contact products search page home account settings profile dashboard news help
        local later now p0 p1 p2 p3 perf security cleanup bug feature ticket issue tests test docs
        """)

    func find(in text: ScanText, by recognizer: String, into findings: inout [Finding]) {
        var offset = 0
        while let sign = text.marks.next(
            from: offset,
            in: { block in
                text.marks.bits(.slash, block) | text.marks.bits(.backslash, block) | text.marks.bits(.bracket, block)
            })
        {
            offset = sign + 1
            let isNote = text.byte(sign) == 0x28
            guard let start = isNote ? owner(at: sign, in: text) : folder(at: sign, in: text),
                let end = nameEnd(from: start, in: text), isSomebody(start..<end, in: text),
                isNote ? text.byte(end) == 0x29 : !text.isWordCharacter(at: end)
            else { continue }
            findings.append(
                Finding(range: start..<end, kind: .username, score: Self.score, recognizer: recognizer))
            offset = end
        }
    }

    /// Where the folder's name starts behind `/home/` or `\Users\`; backslashes may be doubled, as in JSON.
    private func folder(at sign: Int, in text: ScanText) -> Int? {
        let separator = text.byte(sign)
        guard let word = Self.parents.first(where: { MonthNames.has($0, at: sign + 1, in: text) }) else { return nil }
        // `/api/users/17` is no folder: they are `/Users/` on a Mac, and Windows' have backslashes.
        if separator == 0x2F, text.byte(sign + 1) == UInt8(ascii: "u") { return nil }
        var next = sign + 1 + word.utf8CodeUnitCount
        guard text.byte(next) == separator else { return nil }
        next += 1
        if separator == 0x5C, text.byte(next) == 0x5C { next += 1 }
        // The root of a path, not `https://example.com/home/…`.
        let before = text.byte(sign - 1)
        return separator == 0x5C || !before.isAlphanumeric || before.isASCIILetter && text.byte(sign - 2) == 0x2F
            ? next : nil
    }

    private func owner(at bracket: Int, in text: ScanText) -> Int? {
        Self.notes.contains { note in
            let start = bracket - note.utf8CodeUnitCount
            return start >= 0 && text.byte(start).isUpper && !text.byte(start - 1).isAlphanumeric
                && MonthNames.has(note, at: start, in: text)
        } ? bracket + 1 : nil
    }

    private func nameEnd(from start: Int, in text: ScanText) -> Int? {
        guard text.byte(start).isASCIILetter else { return nil }
        var end = start
        while end - start <= Self.longest, text.byte(end).isAlphanumeric || [0x2E, 0x2D, 0x5F].contains(text.byte(end))
        {
            end += 1
        }
        while end > start, !text.byte(end - 1).isAlphanumeric { end -= 1 }
        return 2...Self.longest ~= end - start ? end : nil
    }

    private func isSomebody(_ range: Range<Int>, in text: ScanText) -> Bool {
        let word = text.bytes[range].prefix { $0.isAlphanumeric }
        guard Self.nobody.value(WordHash(lowering: word).value) == 0 else { return false }
        // `/home/garden` is a page of a site.
        let entry = Gazetteer.shared.entry(of: word.startIndex..<word.endIndex, in: text.bytes)
        return word.count < range.count || !(entry.isCommon || entry.isNoun)
    }
}
