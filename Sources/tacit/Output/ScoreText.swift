/// A score for people: two digits behind the point, in every locale.
enum ScoreText {
    static func of(_ score: Float) -> String {
        let hundredths = Int((score * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
