import ArgumentParser
import Foundation
import TacitCore
import TacitPrivacy

struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put personal data back into text that `tacit protect --table` made safe.",
        discussion: """
            Example:
              tacit restore --table letter.table < answer.txt
            """)

    @Option(help: ArgumentHelp("The table that `tacit protect` wrote.", valueName: "file"))
    var table: String

    func run() throws {
        MemorySeal.apply()
        let entities = try TableFile.read(table)
        let input = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        let restored = TextProtector().restore(input, from: entities)
        FileHandle.standardOutput.write(Data(restored.expose(for: .printing)))
    }
}
