/// What a probability of the chain is worth: for each sort of span, the share of right findings that held-out texts showed, at
/// 16 steps of the probability. In between, on the line.
struct TagCalibration: Sendable {
    private let values: [Float]

    init(_ bytes: UnsafeRawPointer) {
        values = (0..<CalibrationCurve.count * CalibrationCurve.steps).map {
            bytes.loadUnaligned(fromByteOffset: $0 * 4, as: Float.self)
        }
    }

    func score(_ probability: Float, of curve: CalibrationCurve) -> Float {
        let place = max(0, min(probability, 1)) * Float(CalibrationCurve.steps - 1)
        let low = min(Int(place), CalibrationCurve.steps - 2)
        let base = curve.index * CalibrationCurve.steps + low
        return values[base] + (values[base + 1] - values[base]) * (place - Float(low))
    }
}

/// Spans whose probabilities are worth the same: those of one type and, of names, of one form.
package struct CalibrationCurve: Hashable, Sendable {
    /// How a name is written: that decides how often the chain is right about it.
    package enum Form: Int, CaseIterable, Sendable {
        /// Several words.
        case several
        /// One word.
        case single
        /// Small letters in a text that has capitals: of such findings of one word, one in seven was right.
        case small
    }

    package static let steps = 16
    package static let count = 3 * Form.allCases.count + TagType.allCases.count - 3

    package static let all: [CalibrationCurve] = TagType.allCases.flatMap { all(of: $0) }

    package static func all(of type: TagType) -> [CalibrationCurve] {
        type.isName ? Form.allCases.map { CalibrationCurve(type, $0) } : [CalibrationCurve(type, .several)]
    }

    /// Its place in a model's file.
    package let index: Int

    package init(_ type: TagType, _ form: Form) {
        let forms = Form.allCases.count
        index = type.isName ? Int(type.rawValue) * forms + form.rawValue : Int(type.rawValue) + 3 * (forms - 1)
    }
}

extension TagType {
    /// The first three.
    fileprivate var isName: Bool { self == .person || self == .location || self == .organization }
}
