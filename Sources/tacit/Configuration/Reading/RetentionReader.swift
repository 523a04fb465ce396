import TacitCore

/// `retention`: days by class, only shorter than what the classes promise.
enum RetentionReader {
    /// The classes whose records a holder sweeps, as the file names them.
    static let classes: [(name: String, dataClass: DataClass)] = [("request_log", .requestLog), ("api_key", .apiKey)]

    static func read(_ section: Section) -> [DataClass: Int] {
        var retention: [DataClass: Int] = [:]
        for (name, dataClass) in classes {
            retention[dataClass] = section.value(name) { text throws(WrongValue) in
                let days = try Units.days(text)
                if let longest = dataClass.daysToLive, days > longest {
                    throw WrongValue(
                        "\(days) days are longer than the \(longest) that are promised; it may only be shorter")
                }
                return days
            }
        }
        section.refuseUnknown()
        return retention
    }
}
