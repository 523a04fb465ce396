import TacitStorage
import Testing

@Suite("Parameters for PostgreSQL")
struct ParameterRewritingTests {
    @Test(
        "A parameter is rewritten wherever it is code",
        arguments: [
            ("SELECT ?1", "SELECT $1"),
            ("?2,?1,?10", "$2,$1,$10"),
            ("a=?1 AND b<?2", "a=$1 AND b<$2"),
            ("(?1)::bigint", "($1)::bigint"),
            ("'it''s ?1' || ?2", "'it''s ?1' || $2"),
            ("'\\' || ?1", "'\\' || $1"),
            ("E'\\'?1' || ?2", "E'\\'?1' || $2"),
            ("e'\\\\' || ?1", "e'\\\\' || $1"),
            ("name'?1' || ?2", "name'?1' || $2"),
            ("\"column?1\" = ?1", "\"column?1\" = $1"),
            ("\"a\"\"?1\" = ?1", "\"a\"\"?1\" = $1"),
            ("?1 -- why ?1?\n+ ?2", "$1 -- why ?1?\n+ $2"),
            ("1 - ?1", "1 - $1"),
            ("?1 /* ?1 /* ?2 */ ?3 */ ?4", "$1 /* ?1 /* ?2 */ ?3 */ $4"),
            ("6 / ?1", "6 / $1"),
            ("$$ ?1 $$ ?2", "$$ ?1 $$ $2"),
            ("$a$ ?1 $$ ?2 $a$ ?3", "$a$ ?1 $$ ?2 $a$ $3"),
            ("$1 ?1 $1", "$1 $1 $1"),
            ("a$b$ ?1", "a$b$ $1"),
            ("document ? 'key'", "document ? 'key'"),
            ("'open ?1", "'open ?1"),
            ("/* open ?1", "/* open ?1"),
            ("$t$ open ?1", "$t$ open ?1"),
            ("naïve = ?1", "naïve = $1"),
            ("?", "?"),
            ("", ""),
        ])
    func rewriting(sql: String, expected: String) {
        #expect(ParameterRewriting.rewritten(sql) == expected)
    }
}
