import ArgumentParser

struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train the model that finds names, and make texts to train and measure with.",
        subcommands: [TrainTagger.self, TrainTexts.self])
}
