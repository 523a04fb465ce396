import TacitPrivacy
import Testing

private let addresses: [String] = [
    "「Calle Mayor 5, 3º B, 28013 Madrid」",
    "「C/ Gran Vía, 12, 1D, 28013 Madrid, España」",
    "「Avda. de la Constitución, 3, 41001 Sevilla」",
    "「Plaza de España s/n, 41013 Sevilla」",
    "Vivo en la 「calle Serrano 21」.",
    "「Paseo de la Castellana 100, 28046 Madrid」",
    "「Calle del Pez, 7」",
    "「Avenida Diagonal 405, 08008 Barcelona」",
    "Domicilio: 「C/ Luna nº 8」",
    "「Ronda de Atocha 2\n28012 Madrid」",
    "「Apartado de Correos 123」",
    "「Camino de los Olivos, 14, 18001 Granada」",
    "「Calle 2 de Mayo 9, 30001 Murcia」",
]

private let harmless: [String] = [
    "La calle está cortada.",
    "Plaza de toros llena",
    "5 calles más abajo",
    "Camino de casa",
    "paseo de 3 horas",
    "Son 28013 personas",
    "Avenida cerrada",
    "en 12 días",
    "piso 3",
    "28000 euros",
]

@Suite("Addresses of Spain")
struct AddressSpainTests {
    @Test("finds addresses exactly", arguments: addresses.map(MarkedText.init))
    func findsAddresses(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == marked.expected)
    }

    @Test("leaves numbers and words that are no addresses alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: AddressRecognizer()) == [])
    }
}
