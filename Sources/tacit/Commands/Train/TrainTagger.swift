import ArgumentParser
import Foundation
import TacitPrivacy
import TacitTraining

struct TrainTagger: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tagger",
        abstract: "Train the tagger of names, towns, firms, addresses, dates and ages.",
        discussion: """
            DATA holds dev/*.jsonl (labelled corpora) and gazetteer/*.tsv (names, towns). Trains twice: without the texts that \
            are held out, to measure and to calibrate scores, and, unless --held-out-only, on all of them. The same data \
            give the same model, bit for bit. Takes some minutes and 3 GB of memory.

            Examples:
              Scripts/words.sh corpora .build/words
              tacit train tagger --data corpora --words .build/words --output Sources/CTacitModels/share-alike
              tacit train tagger --data corpora --words .build/words --pack permissive \
                --output Sources/CTacitModels/permissive
              tacit train tagger --data corpora --held-out-only --output /tmp/measured
            """)

    enum Pack: String, CaseIterable, ExpressibleByArgument {
        case shareAlike = "share-alike"
        case permissive

        var licences: Set<TrainingSource.Licence> {
            self == .permissive ? [.permissive] : [.permissive, .shareAlike]
        }

        /// Of 64 bytes; both models together stay below 16 MB.
        var bucketCount: Int { self == .permissive ? 63_488 : 139_264 }
    }

    @Option(help: ArgumentHelp("The folder with dev/ and gazetteer/.", valueName: "folder"))
    var data: String

    @Option(help: ArgumentHelp("The folder with templates of generated texts.", valueName: "folder"))
    var templates = "Training/Templates"

    @Option(
        help: ArgumentHelp(
            "Lists that Scripts/words.sh makes: classes of words, and common words (CC BY-SA; the permissive model goes without).",
            valueName: "folder"))
    var words: String?

    @Option(help: "Which texts may be learned from: share-alike (all), or permissive.")
    var pack = Pack.shareAlike

    @Option(help: ArgumentHelp("The folder for tagger.bin and MODEL-CARD.md.", valueName: "folder"))
    var output: String

    @Flag(help: "Write the model that has not seen the held-out texts.")
    var heldOutOnly = false

    @Option(help: ArgumentHelp("Passes over the texts.", valueName: "number"))
    var epochs = 10

    func validate() throws {
        guard (1...100).contains(epochs) else { throw ValidationError("--epochs: 1 to 100") }
    }

    func run() throws {
        let files = TrainingFiles(data: data, templates: templates, words: words)
        let course = TaggerCourse(try files.material(), licences: pack.licences)
        var options = TaggerTrainer.Options()
        options.epochs = epochs

        let measured = weights(of: course.trainer(on: .withoutHeldOut, options: options), "without held-out texts")
        let plain = measured.encode(bucketCount: pack.bucketCount).bytes
        guard let tagger = Tagger(file: plain) else { throw ValidationError("the model can't be read back") }
        var all = TaggerMeasure(tagger)
        var card = ModelCard(pack: pack, epochs: epochs, hasWords: words != nil)
        for (name, types, texts) in course.heldOut {
            var one = TaggerMeasure(tagger)
            for text in texts {
                one.add(text, types: types)
                all.add(text, types: types)
            }
            card.add(name, texts.count, one, wasLearned: files.isLearned(name, under: pack.licences))
        }

        let shipped =
            heldOutOnly ? measured : weights(of: course.trainer(on: .all, options: options), "on all texts")
        let (bytes, dropped) = shipped.encode(bucketCount: pack.bucketCount, calibration: all.calibration)
        card.features = (learned: shipped.keys.count, dropped: dropped, size: bytes.count)
        let folder = URL(fileURLWithPath: output, isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: folder.appendingPathComponent("tagger.bin"), options: .atomic)
        try Data(card.text.utf8).write(to: folder.appendingPathComponent("MODEL-CARD.md"), options: .atomic)
        print(card.table)
    }

    private func weights(of trainer: TaggerTrainer, _ what: String) -> TaggerWeights {
        trainer.train { epoch, loss, _ in
            FileHandle.standardError.write(
                Data("training \(what): pass \(epoch) of \(epochs), loss \(String(format: "%.4f", loss))\n".utf8))
        }
    }
}
