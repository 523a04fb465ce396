/// Why a proof can't be carried out or is not one. In words without content.
package struct ProofFailure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
