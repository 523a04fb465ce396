internal import CTacitModels

/// A trained model: what finds names, towns, firms, addresses, dates and ages beside the recognizers.
public struct TrainedModel: Sendable {
    /// Learned from all texts, those under CC BY-SA 4.0 included; the model itself is under that licence. Where its file was
    /// taken out of the program, the permissive one.
    public static let shareAlike = TrainedModel(
        tagger: tagger(tacit_tagger_share_alike()) ?? tagger(tacit_tagger_permissive()))
    /// Learned only from texts under CC BY, MIT and CC0; finds less, most of all in Portuguese, the Nordic languages, Croatian,
    /// Hungarian, Chinese and Japanese.
    public static let permissive = TrainedModel(tagger: tagger(tacit_tagger_permissive()))
    /// None: only what recognizers find.
    public static let none = TrainedModel(tagger: nil)

    package let tagger: Tagger?

    /// Whether there is a model at all.
    public var isThere: Bool { tagger != nil }

    private init(tagger: Tagger?) {
        self.tagger = tagger
    }

    /// A model file that `tacit train tagger` wrote. Its bytes are copied and kept until the process ends.
    ///
    /// - Returns: `nil` for bytes that are no model of this version.
    public init?(_ file: [UInt8]) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 64)
        memory.copyBytes(from: file)
        guard let model = TaggerModel(UnsafeRawBufferPointer(memory)) else {
            memory.deallocate()
            return nil
        }
        tagger = Tagger(model)
    }

    private static func tagger(_ model: TacitModel) -> Tagger? {
        TaggerModel(UnsafeRawBufferPointer(start: model.bytes, count: model.count)).map { Tagger($0) }
    }
}
