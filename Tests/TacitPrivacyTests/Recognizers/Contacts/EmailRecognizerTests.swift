import TacitCore
import TacitPrivacy
import Testing

@Suite("Mail addresses")
struct EmailRecognizerTests {
    @Test(
        "are found whole, without the punctuation around them",
        arguments: [
            ("Write to anna.weber@example.com.", "anna.weber@example.com"),
            ("anna+news@mail.example.co.uk, please", "anna+news@mail.example.co.uk"),
            ("<mailto:a_b-c@example.org>", "a_b-c@example.org"),
            ("(jörg.müller@example.de)", "jörg.müller@example.de"),
            ("E-Mail:o'brien@example.ie;", "o'brien@example.ie"),
            ("info@müller-söhne.example", "info@müller-söhne.example"),
            ("info@xn--mller-kva.example", "info@xn--mller-kva.example"),
            ("почта иван@пример.рф сегодня", "иван@пример.рф"),
            ("联系anna@example.com谢谢", "anna@example.com"),
            ("\"to\":\"x1@example.net\"", "x1@example.net"),
            ("ANNA@EXAMPLE.COM!", "ANNA@EXAMPLE.COM"),
            ("'anna@example.com'", "anna@example.com"),
            ("mail=anna@example.com&x=1", "anna@example.com"),
            ("...anna@example.com...", "anna@example.com"),
            ("anna@example.com/reply", "anna@example.com"),
            ("\"Anna Weber\"@example.com", "\"Anna Weber\"@example.com"),
            ("a@b.co", "a@b.co"),
            ("anna@163.com", "anna@163.com"),
            ("anna@sub-1.example.museum?", "anna@sub-1.example.museum"),
            ("anna@example.com.Please answer", "anna@example.com"),
            ("u=anna%40example.com&", "anna%40example.com"),
            ("anna＠example.com", "anna＠example.com"),
            ("anna (at) example (dot) com", "anna (at) example (dot) com"),
            ("anna [at] example [dot] com", "anna [at] example [dot] com"),
            ("anna(at)example.de oder Post", "anna(at)example.de"),
            ("anna.weber{AT}example{DOT}co{DOT}uk", "anna.weber{AT}example{DOT}co{DOT}uk"),
            ("reach me: anna at example dot com", "anna at example dot com"),
            ("it's anna dot weber at example dot com", "anna dot weber at example dot com"),
            ("also max punkt muster ät example punkt de", "max punkt muster ät example punkt de"),
            ("correo: ana [arroba] example [punto] es", "ana [arroba] example [punto] es"),
            ("_anna_@example.com", "_anna_@example.com"),
            ("«zoë@example.fr»", "zoë@example.fr"),
        ])
    func finds(text: String, expected: String) {
        #expect(found(EmailRecognizer(), in: text) == [expected])
    }

    @Test(
        "aren't seen in code, handles, files and plain words",
        arguments: [
            "@anna", "anna@", "@example.com", "anna@localhost", "a @ b.com", "git@github.com:a/b.git", "icon@2x.png",
            "logo@3x.jpeg", "lodash@4.17.21", "@types/node@20.1.0", "pkg@1.2.3.tgz", "5 @ 3.50", "user@-x.com",
            "foo@bar..com", "meet at noon", "look at example.com", "(at) home", "x[at]y", "f(at)", "anna@example.c",
            "10@5.00", "@media (at) all", "commit@{1.day.ago}", "a(at) b", "@@ -1,2 +3,4 @@", "at the dot of an i",
            "sha256@1234.5678",
        ])
    func ignores(text: String) {
        #expect(found(EmailRecognizer(), in: text) == [])
    }

    @Test("that follow one another are found one by one")
    func several() {
        let text = "a@example.com,b@example.com;c@example.com d@example.com"
        let expected = ["a@example.com", "b@example.com", "c@example.com", "d@example.com"]
        #expect(found(EmailRecognizer(), in: text) == expected)
    }
}
