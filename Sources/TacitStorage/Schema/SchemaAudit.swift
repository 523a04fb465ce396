package import TacitCore

/// Compares what a database holds with what is declared, and with who answers for it.
package enum SchemaAudit {
    package enum Problem: Sendable, Hashable {
        /// In the database, in no declaration.
        case undeclaredTable(String)
        case undeclaredColumn(table: String, column: String)
        /// Declared, not in the database.
        case missingTable(String)
        case missingColumn(table: String, column: String)
        case classWithoutHolder(DataClass)
        case classWithSeveralHolders(DataClass)
    }

    /// Everything that is wrong; empty if a record of every table has a class, and every class one holder.
    package static func problems(
        layout: [String: [String]], tables: [Table] = Schema.tables, holders: [any Holder]
    ) -> Set<Problem> {
        var problems: Set<Problem> = []
        let declared = Dictionary(tables.map { ($0.name, Set($0.columns)) }, uniquingKeysWith: { $0.union($1) })
        for (name, columns) in layout {
            guard let known = declared[name] else {
                problems.insert(.undeclaredTable(name))
                continue
            }
            for column in columns where !known.contains(column) {
                problems.insert(.undeclaredColumn(table: name, column: column))
            }
        }
        for (name, columns) in declared {
            guard let present = layout[name] else {
                problems.insert(.missingTable(name))
                continue
            }
            for column in columns where !present.contains(column) {
                problems.insert(.missingColumn(table: name, column: column))
            }
        }
        for case .records(let dataClass) in tables.map(\.holding) {
            switch holders.count(where: { $0.dataClass == dataClass }) {
            case 0: problems.insert(.classWithoutHolder(dataClass))
            case 1: break
            default: problems.insert(.classWithSeveralHolders(dataClass))
            }
        }
        return problems
    }
}
