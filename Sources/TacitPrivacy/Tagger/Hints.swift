import TacitCore

/// What recognizers found, as evidence for the tagger: it learns how much to trust them.
enum Hints {
    /// Marks the tokens that findings cover. Of several findings the last in the order of kinds wins.
    static func mark(_ tokens: inout [Token], _ findings: [Finding]) {
        for finding in findings {
            let code = code(of: finding)
            guard code > 0 else { continue }
            var index = first(endingAfter: finding.range.lowerBound, in: tokens)
            var isFirst = true
            while index < tokens.count, Int(tokens[index].start) < finding.range.upperBound {
                let hint = code << 1 | (isFirst ? 1 : 0)
                if hint | 1 > tokens[index].hint | 1 { tokens[index].hint = hint }
                isFirst = false
                index += 1
            }
        }
    }

    /// 0 for what says nothing; below 16.
    private static func code(of finding: Finding) -> UInt8 {
        switch finding.kind {
        case .person: finding.score >= 0.9 ? 5 : finding.score >= 0.75 ? 4 : finding.score >= 0.5 ? 3 : 2
        case .date: 6
        case .age: 7
        case .address: 8
        case .birthDate: 9
        case .username: 10
        case .phone, .id, .card, .iban, .bic, .wallet, .secret: 11
        case .email: 12
        case .url, .ip, .mac: 13
        case .location: 14
        case .organization, .value, .literal: 0
        }
    }

    private static func first(endingAfter offset: Int, in tokens: [Token]) -> Int {
        var (low, high) = (0, tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].end) <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
