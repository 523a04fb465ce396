import ArgumentParser
import Foundation
import TacitTraining

/// Reads what training needs.
struct TrainingFiles {
    let data: String
    let templates: String
    /// A folder, as Scripts/words.sh makes it.
    var words: String?

    /// Corpora that aren't in the folder are left out, and named.
    func material() throws -> TaggerCourse.Material {
        var corpora: [(source: TrainingSource, texts: [LabelledText])] = []
        for source in TrainingSource.all {
            guard let lines = FileManager.default.contents(atPath: "\(data)/dev/\(source.name).jsonl") else {
                FileHandle.standardError.write(Data("not there, left out: \(source.name).jsonl\n".utf8))
                continue
            }
            corpora.append((source, try LabelledText.read(jsonLines: lines)))
        }
        return TaggerCourse.Material(
            corpora: corpora, templates: try Self.library(templates), names: try Self.names(in: data + "/gazetteer"),
            towns: try Self.towns(in: data + "/gazetteer"), words: try lists())
    }

    private func lists() throws -> WordLists {
        guard let words else { return WordLists() }
        guard let frequencies = WordFrequencies(try Self.bytes(words + "/frequencies.txt")) else {
            throw ValidationError("\(words)/frequencies.txt: no lists of common words")
        }
        guard let classes = WordClassList(try Self.bytes(words + "/classes.txt")) else {
            throw ValidationError("\(words)/classes.txt: no lists of classes of words")
        }
        return WordLists(frequencies: frequencies, classes: classes)
    }

    func isLearned(_ name: String, under licences: Set<TrainingSource.Licence>) -> Bool {
        TrainingSource.all.contains { $0.name == name && licences.contains($0.licence) }
    }

    static func library(_ folder: String) throws -> TemplateLibrary {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw ValidationError("\(folder): no such folder")
        }
        var files: [String: [UInt8]] = [:]
        for name in names where name.hasSuffix(".txt") {
            files[String(name.dropLast(4))] = try bytes("\(folder)/\(name)")
        }
        do {
            return try TemplateLibrary(files: files)
        } catch {
            throw ValidationError("\(folder)/\(error.language).txt, line \(error.line): not a template")
        }
    }

    static func names(in folder: String) throws -> NameBook {
        NameBook(given: try bytes(folder + "/given_names.tsv"), family: try bytes(folder + "/family_names.tsv"))
    }

    static func towns(in folder: String) throws -> TownBook {
        TownBook(try bytes(folder + "/cities15000.tsv"))
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path): no such file")
        }
        return [UInt8](data)
    }
}
