import TacitCore
import TacitPrivacy
import Testing

@Suite("URLs")
struct URLRecognizerTests {
    @Test(
        "that say something about a person are found whole",
        arguments: [
            ("https://anna:secret@example.com/x", "https://anna:secret@example.com/x", "CREDENTIALS"),
            ("ftp://anna@example.com", "ftp://anna@example.com", "CREDENTIALS"),
            ("postgres://u:p@db.example.com:5432/app", "postgres://u:p@db.example.com:5432/app", "CREDENTIALS"),
            ("see https://example.com/?q=anna.", "https://example.com/?q=anna", "QUERY"),
            ("(https://example.com/a?b=c)", "https://example.com/a?b=c", "QUERY"),
            ("[x](https://example.com/a?b=c), y", "https://example.com/a?b=c", "QUERY"),
            ("www.example.com/find?name=Anna", "www.example.com/find?name=Anna", "QUERY"),
            ("https://example.com/#token=abc", "https://example.com/#token=abc", "FRAGMENT"),
            ("https://www.linkedin.com/in/anna-weber/", "https://www.linkedin.com/in/anna-weber/", "PROFILE"),
            ("linkedin.com/in/anna-weber", "linkedin.com/in/anna-weber", "PROFILE"),
            ("https://de.linkedin.com/in/anna", "https://de.linkedin.com/in/anna", "PROFILE"),
            ("facebook.com/anna.weber,", "facebook.com/anna.weber", "PROFILE"),
            ("https://instagram.com/anna_w", "https://instagram.com/anna_w", "PROFILE"),
            ("https://x.com/annaw", "https://x.com/annaw", "PROFILE"),
            ("twitter.com/annaw!", "twitter.com/annaw", "PROFILE"), ("github.com/annaw", "github.com/annaw", "PROFILE"),
            ("t.me/annaw", "t.me/annaw", "PROFILE"),
            ("https://wa.me/12125550143", "https://wa.me/12125550143", "PROFILE"),
            ("https://reddit.com/u/annaw", "https://reddit.com/u/annaw", "PROFILE"),
            ("https://example.com/users/annaw", "https://example.com/users/annaw", "PROFILE"),
            ("http://example.edu/~aweber/cv", "http://example.edu/~aweber/cv", "PROFILE"),
            ("https://example.social/@anna", "https://example.social/@anna", "PROFILE"),
            ("https://www.xing.com/profile/Anna_Weber", "https://www.xing.com/profile/Anna_Weber", "PROFILE"),
            ("<https://example.com/u/anna>", "https://example.com/u/anna", "PROFILE"),
            ("https://example.de/suche?ort=Köln”", "https://example.de/suche?ort=Köln", "QUERY"),
            ("https://en.example.org/a_(b)?c=d", "https://en.example.org/a_(b)?c=d", "QUERY"),
        ])
    func finds(text: String, expected: String, subtype: String) {
        let found = foundWithSubtype(URLRecognizer(), in: text, from: 0.5)
        #expect(found.map(\.text) == [expected])
        #expect(found.map(\.subtype) == [subtype])
    }

    @Test(
        "that say nothing about one aren't findings",
        arguments: [
            "https://example.com", "https://example.com/", "http://example.com/path/page.html", "www.example.com/about",
            "https://example.com/page#section", "https://example.com/?", "https://github.com/features",
            "https://github.com/annaw/project", "https://x.com/home", "https://www.linkedin.com/company/example",
            "https://facebook.com/sharer", "https://example.com/users", "https://example.com/users/", "and/or", "a/b/c",
            "://", "https://", "https:///path", "/u/anna", "file:///etc/hosts", "anna@example.com/x", "1/2",
            "// comment?",
            "https://example.com/a.b/c", "https://youtube.com/watch", "https://example.com/~",
            "https://example.com/author",
        ])
    func ignores(text: String) {
        #expect(found(URLRecognizer(), in: text, from: 0.5) == [])
    }
}
