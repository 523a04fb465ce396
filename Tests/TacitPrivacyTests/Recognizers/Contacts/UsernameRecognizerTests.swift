import TacitCore
import TacitPrivacy
import Testing

@Suite("User names")
struct UsernameRecognizerTests {
    @Test(
        "are found as mentions and after a key",
        arguments: [
            ("thanks @anna_weber!", "@anna_weber"), ("follow @annaweber", "@annaweber"), ("RT @anna99: hi", "@anna99"),
            ("@anna.weber hello", "@anna.weber"), ("cc @Carlos", "@Carlos"), ("ask (@jdoe42)", "@jdoe42"),
            ("danke @müll3r @karl_otto", "@karl_otto"), ("hola @pepe_grillo.", "@pepe_grillo"),
            ("username: annaw", "annaw"), ("Username = \"anna.w\"", "anna.w"), ("user name is anna99", "anna99"),
            ("My username is jdoe_42.", "jdoe_42"), ("Benutzername: aweber", "aweber"), ("usuario: pgarcia", "pgarcia"),
            ("identifiant : mdupont", "mdupont"), ("nome utente: mrossi", "mrossi"),
            ("gebruikersnaam: jdevries", "jdevries"), ("nazwa użytkownika: jkowalski", "jkowalski"),
            ("login: jdoe", "jdoe"), ("\"username\": \"jdoe\"", "jdoe"), ("user=jdoe7", "jdoe7"),
            ("handle: @jdoe", "@jdoe"), ("Der Benutzername lautet aweber7", "aweber7"),
            ("Skype: anna.weber", "anna.weber"),
            ("screen name: nightowl", "nightowl"), ("nom d'utilisateur : mdupont", "mdupont"),
            ("ping @ana1", "@ana1"), ("Discord: owl_77", "owl_77"),
        ])
    func finds(text: String, expected: String) {
        #expect(found(UsernameRecognizer(), in: text, from: 0.5) == [expected])
    }

    @Test(
        "aren't seen in mail addresses, code and plain words",
        arguments: [
            "anna@example.com", "@Override", "@media print {", "@param name the name", "@app.route('/')",
            "@Test(\"x\")",
            "@property", "@dataclass", "@MainActor", "@import url", "@charset", "@types/node", "a@b", "@ab", "@123",
            "@pytest.fixture", "@Autowired", "user: string", "username: null", "login failed", "the user is here",
            "user: https://example.com", "@available(macOS 15, *)", "@everyone", "meet @ noon", "username:",
            "@a/b", "login: required", "npm i @scope/pkg", "@State var x",
        ])
    func ignores(text: String) {
        #expect(found(UsernameRecognizer(), in: text, from: 0.5) == [])
    }

    @Test(
        "are found in paths of people's folders and in notes in code",
        arguments: [
            ("open /home/jdoe42/.ssh/config failed", "jdoe42"),
            ("File \"/Users/annaweber/app.py\", line 3", "annaweber"),
            ("C:\\Users\\mgruber\\Desktop\\a.txt", "mgruber"), ("cd /home/jdoe", "jdoe"),
            ("{\"path\":\"C:\\\\Users\\\\a.weber\\\\x\"}", "a.weber"), ("// TODO(sanjay): later", "sanjay"),
            ("# FIXME(maria.k) slow", "maria.k"),
        ])
    func inCode(text: String, expected: String) {
        #expect(found(UsernameRecognizer(), in: text, from: 0.5) == [expected])
    }

    @Test(
        "aren't seen in paths and notes of nobody",
        arguments: [
            "/home/ubuntu/app", "GET /api/users/profile 200", "/home/user/x", "https://example.com/home/garden",
            "C:\\Users\\Public\\x", "TODO(#123): x", "todo(list)", "TODO(later)", "a/users/b", "/home/",
            "\\homepage\\x", "Users\\",
        ])
    func nobody(text: String) {
        #expect(found(UsernameRecognizer(), in: text, from: 0.5) == [])
    }

    @Test("are the whole value of a field for them", arguments: ["username", "login", "user_name", "twitter_handle"])
    func labelled(label: String) {
        #expect(found(UsernameRecognizer(), in: "jdoe", label: label) == ["jdoe"])
    }
}
