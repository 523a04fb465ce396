/// The names of one language that stand in for real ones: common and unremarkable, none a usual word or a town.
package struct NamePool: Sendable {
    package struct Flags: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let female = Flags(rawValue: 1)
        package static let male = Flags(rawValue: 2)
        package static let familyOfWomen = Flags(rawValue: 4)
        package static let familyOfMen = Flags(rawValue: 8)
    }

    package struct Name: Sendable {
        /// In small letters.
        package let lowered: [UInt8]
        package let titled: [UInt8]
        let flags: UInt8

        package func has(_ flags: Flags) -> Bool { !Flags(rawValue: self.flags).isDisjoint(with: flags) }
    }

    package let names: [Name]

    /// By language (ISO 639-1). Built at first use.
    package static let all: [String: NamePool] = Dictionary(
        uniqueKeysWithValues: StandInNames.lists.map { list in
            var names: [Name] = []
            FrontCoded.forEach(list.names) { word, flags in
                names.append(Name(lowered: word, titled: NameCase.titled(word), flags: flags))
            }
            return (list.language.description, NamePool(names: names))
        })
}
