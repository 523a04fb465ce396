import TacitPrivacy
import Testing

private let names: [String] = [
    "Hi 「Anna」, thanks for your help.",
    "Hello 「Brian O’Neill」, welcome back.",
    "Dear Mr. 「Smith」,",
    "Dear Ms 「Zorvath」, your order shipped.",
    "My name is 「Anna Weber」 and I need a refund.",
    "my name is 「anna weber」, please help",
    "I'm 「Rachel」 from Leeds.",
    "I am 「Tom Baker」, the new manager.",
    "This is 「Kevin Osei」 speaking.",
    "Name: 「Laura Quillfeather」",
    "Full name: 「Priya Raman」",
    "First name: 「Mark」\nLast name: 「Zimmer」",
    "From: 「Daniel Hartwig」 <d@example.com>",
    "Best regards,\n「Anna Weber」",
    "Kind regards,\n「A. Weber」\nAccounts",
    "Thanks, 「Julia」",
    "Yesterday 「Emily Carter」 called about the invoice.",
    "「Samuel L. Jackson」 bought two seats.",
    "「J. R. Smith」 signed it.",
    "「ANNA WEBER」 has paid.",
    "please ask 「anna weber」 about it",
    "「Robert Downey jr.」 both",
    "「Weber, Anna」",
    "「Anna」 called yesterday.",
    "Prof. Dr. 「Kurt von der Heide」 replied.",
    "I spoke with 「Grace Miller」 today.",
    "「Łukasz Nowak」 and 「José Álvarez」 came.",
    "We met 「Maria-Luise Kern」's team.",
    "Patient: 「Harold Finch」",
    "Mrs. 「de la Cruz」 wrote.",
    "「Will Smith」 is here.",
    "「William Hartley III」 owns it.",
    "Sent by 「Olivia Grant」",
    "「Sarah McDonald」's laptop broke.",
    "Assigned to 「Peter Zhou」.",
]

private let harmless: [String] = [
    "Mark the box and press Send.",
    "I will call in May or April.",
    "Dear Sir or Madam,",
    "Dear team,",
    "Hello World",
    "Hi there, how are you?",
    "The Washington Post wrote it.",
    "Rose petals and Art books are on sale.",
    "Bill of lading attached.",
    "Name: Server Room",
    "File name: Anna.txt",
    "Product name: Victoria Sofa",
    "Company name: Weber Logistics",
    "Thanks for everything!",
    "Best regards,\nCustomer Support",
    "From: Monday To: Friday",
    "Paris is lovely in spring.",
    "University of Virginia",
    "Saint George Street",
    "let annaWeber = peter_smith",
    "ERROR Failed to load module",
    "Content-Type: text/html; Accept-Language: en",
    "The Grant Park Concert",
    "Hope this helps.",
    "Grace period ends in June.",
    "contact /home/anna/weber or @anna",
    "My name is on the list.",
    "I am happy to help.",
    "This is Great News.",
    "Jack up the car.",
    "Thank You Very Much",
    "Plan A. Next steps follow.",
    "Version III of the spec.",
    "Hi, is anyone there?",
    "Amazon Web Services and Google Cloud",
]

@Suite("Persons in English")
struct PersonEnglishTests {
    @Test("finds names exactly", arguments: names.map(MarkedText.init))
    func findsNames(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == marked.expected)
    }

    @Test("leaves words that are no names alone", arguments: harmless.map(MarkedText.init))
    func leavesHarmless(_ marked: MarkedText) {
        #expect(marked.found(by: PersonRecognizer()) == [])
    }
}
