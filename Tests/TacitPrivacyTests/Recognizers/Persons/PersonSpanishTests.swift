import TacitPrivacy
import Testing

private let names: [String] = [
    "Hola 「Ana」, ¿cómo estás?",
    "Estimado Sr. 「García」:",
    "Estimada 「Lucía」,",
    "Querida 「Marta」:",
    "Me llamo 「José Luis Fernández」.",
    "mi nombre es 「carlos mendoza」.",
    "Soy 「Pablo」 y tengo un problema.",
    "Nombre: 「Pedro」\nApellidos: 「De Miguel Rivera」",
    "Don 「Pedro Almansa」 firmó.",
    "D. 「Javier Ortiz」 firmó.",
    "Doña 「Carmen Ruiz」 llamó ayer.",
    "Dra. 「Elena Quintanilla」",
    "Saludos,\n「Miguel Ángel Torres」",
    "Un saludo,\n「Marisa」",
    "Ayer 「Francisco Javier Peña」 vino.",
    "El pedido de 「María del Carmen López」 llegó.",
    "Cliente: 「Raúl Gómez」",
    "Gracias, 「Sofía」",
    "Firmado por 「Andrés Villalobos」",
    "La señora 「Ibarra」 pagó.",
    "De: 「Sergio Navarro」 <s@example.com>",
    "「Luis Ramón y García」 escribió.",
    "Paciente: 「Rosa Delgado」",
    "「ANTONIO GARCÍA」 ha pagado.",
    "Hablé con 「Isabel」 hoy.",
]

private let harmless: [String] = [
    "Estimados señores:",
    "Buenos días, tengo una duda.",
    "El sol sale por el este.",
    "Mercedes y Toyota venden coches.",
    "La ciudad de Santiago es grande.",
    "Soy cliente desde hace años.",
    "Me llamo así por tradición.",
    "Nombre del archivo: datos",
    "En abril y mayo llueve.",
    "Gracias por todo.",
    "Saludos cordiales,\nEl equipo de soporte",
    "Calle de Alcalá",
    "Universidad de Salamanca",
    "San Sebastián es bonita.",
    "Niña de 9 años con fiebre.",
    "Empresa: Construcciones Norte",
    "La Rosa de los Vientos",
    "Pilar de la empresa",
    "El Hospital Ramón Castilla abre.",
    "De lunes a viernes",
    "Hola a todos",
    "Don de gentes",
    "La Virgen del Rocío",
]

@Suite("Persons in Spanish")
struct PersonSpanishTests {
    @Test("finds names exactly", arguments: names.map(MarkedText.init))
    func findsNames(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == marked.expected)
    }

    @Test("leaves words that are no names alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == [])
    }
}
