import ArgumentParser
import Foundation
import TacitCore
import TacitTraining

struct TrainTexts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "texts",
        abstract: "Make labelled texts from templates: lines of {\"lang\",\"text\",\"spans\"}.",
        discussion: """
            Spans are in Unicode scalars, half-open. The same seed gives the same texts. Every fifth template is for \
            measuring only.

            Example:
              tacit train texts --names corpora/gazetteer --language it --count 300 --split measuring
            """)

    enum Split: String, CaseIterable, ExpressibleByArgument {
        case all, training, measuring

        var split: TemplateSplit {
            switch self {
            case .all: .all
            case .training: .training
            case .measuring: .measuring
            }
        }
    }

    @Option(
        help: ArgumentHelp("The folder with given_names.tsv, family_names.tsv, cities15000.tsv.", valueName: "folder"))
    var names: String

    @Option(help: ArgumentHelp("The folder with templates.", valueName: "folder"))
    var templates = "Training/Templates"

    @Option(help: "Which language, as its template file is named.")
    var language: String

    @Option(help: "How many texts.")
    var count = 100

    @Option(help: "Where chance begins.")
    var seed: UInt64 = 1

    @Option(help: "Which templates: all, training, measuring.")
    var split = Split.all

    func run() throws {
        let library = try TrainingFiles.library(templates)
        guard library.languages.contains(language) else {
            throw ValidationError("--language: one of \(library.languages.joined(separator: ", "))")
        }
        var generator = Generator(
            templates: library, names: try TrainingFiles.names(in: names), towns: try TrainingFiles.towns(in: names),
            seed: seed, split: split.split)
        for _ in 0..<max(0, count) {
            guard let text = generator.next(language: language) else { break }
            FileHandle.standardOutput.write(Data(Self.line(text).utf8))
        }
    }

    private static func line(_ text: GeneratedText) -> String {
        func scalars(_ end: Int) -> Int { text.bytes[..<end].count { $0 & 0xC0 != 0x80 } }
        let spans = text.spans.map { span in
            JSONValue.object([
                ("start", .number(scalars(span.range.lowerBound))),
                ("end", .number(scalars(span.range.upperBound))),
                ("type", .string(span.label.kind.canonicalType)),
                ("subtype", .string(span.label.subtype)),
            ])
        }
        return JSONValue.object([
            ("lang", .string(text.language)), ("text", .string(String(decoding: text.bytes, as: UTF8.self))),
            ("spans", .array(spans)),
        ]).text + "\n"
    }
}
