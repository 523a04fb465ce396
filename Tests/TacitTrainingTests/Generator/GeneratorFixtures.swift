import Foundation
import TacitTraining

/// The repository's templates, and small lists of names.
enum GeneratorFixtures {
    static let files: [String: [UInt8]] = {
        let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Training/Templates")
        let entries = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        var files: [String: [UInt8]] = [:]
        for entry in entries where entry.pathExtension == "txt" {
            files[entry.deletingPathExtension().lastPathComponent] = (try? Data(contentsOf: entry)).map { Array($0) }
        }
        return files
    }()

    static let languages = files.keys.filter { $0 != "common" }.sorted()

    static func library() throws -> TemplateLibrary { try TemplateLibrary(files: files) }

    /// Ten names of each sort for a few locales; languages without one of these draw strangers.
    static let names: NameBook = {
        let women = ["Anna", "Zoë", "Inés", "Chloé", "Ida", "Maja", "Elin", "Rosa", "Nora", "Ève"]
        let men = ["Jan", "José", "Jürgen", "Luca", "Paul", "Søren", "Tom", "Emil", "Noël", "Otto"]
        let families = ["Weber", "Müller", "Rossi", "Novák", "García", "O'Neil", "Lind", "Sørensen", "Berg", "Silva"]
        var given = "locale\tname\tgender\n"
        var family = "locale\tname\n"
        for locale in ["en", "de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL", "pl_PL", "sv_SE"] {
            given += women.map { "\(locale)\t\($0)\tf\n" }.joined() + men.map { "\(locale)\t\($0)\tm\n" }.joined()
            family += families.map { "\(locale)\t\($0)\n" }.joined()
        }
        let russian = ["Анна", "Ольга", "Нина", "Вера", "Мария", "Юлия", "Алла", "Инна", "Лидия", "Зоя"]
        given += russian.map { "ru_RU\t\($0)\tf\n" }.joined() + russian.map { "ru_RU\t\($0)\tm\n" }.joined()
        family += ["Иванов", "Чехова", "Белый", "Шевский"].map { "ru_RU\t\($0)\n" }.joined()
        family += "nl_NL\tBergen, van\n"
        return NameBook(given: Array(given.utf8), family: Array(family.utf8))
    }()

    static let towns = TownBook(
        Array("name\tcountry\tpopulation\nBerlin\tDE\t3426354\nMilan\tIT\t1371498\nEly\tGB\t19000\n".utf8))

    static func generator(
        seed: UInt64, split: TemplateSplit = .all, noise: NoiseShares = .usual, library: TemplateLibrary? = nil
    ) throws -> Generator {
        Generator(
            templates: try library ?? self.library(), names: names, towns: towns, seed: seed, split: split,
            noise: noise)
    }

    static func text(_ text: GeneratedText, _ span: LabelledSpan) -> String {
        String(decoding: text.bytes[span.range], as: UTF8.self)
    }
}
