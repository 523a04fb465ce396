package import TacitCore

/// A configuration looked through: what is wrong with it, what counts in it.
package struct ConfigurationCheck {
    package let problems: [ConfigurationProblem]
    /// Values as `tacit config show` has them, with where they come from, by key path.
    package let settings: [String: (value: String, source: String)]

    /// - Parameter file: as messages name it.
    package init(_ text: String, file: String = "tacit.yaml", environment: [String: String] = [:], today: CalendarDay) {
        var loader = ConfigurationLoader(file: file, environment: environment)
        loader.text = text
        loader.today = today
        let loaded = loader.load()
        let missing = ConfigurationReferences.problems(in: loaded.configuration, environment).map(\.asWarning)
        problems = ConfigurationProblem.sorted(loaded.problems + missing)
        let rows = SettingsList(loaded.configuration, environment).rows
        settings = Dictionary(
            rows.map { ($0.key, (value: $0.text, source: $0.source.name)) }, uniquingKeysWith: { $1 })
    }

    /// Every key that a file may hold, as far as the text gives the readers a reason to ask for it.
    package static func keys(askedFor text: String) -> Set<String> {
        let reading = FileReading(file: "tacit.yaml")
        _ = ConfigurationReader.read(text, reading)
        return reading.known
    }
}
