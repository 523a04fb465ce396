/// How a transaction begins, and how long the server may be silent in it: a little longer than it may work.
struct PostgresTransaction {
    let begin: String
    let silence: Duration?
    var isReading = false

    /// Every commit waits for the disk, also where only the death of this process is to be survived: a commit that
    /// doesn't is lost when the database's own process dies (1 of 96 finished answers in a test that killed it).
    static let writing = PostgresTransaction(
        begin: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL synchronous_commit = on",
        silence: .seconds(8))

    /// Reports over months of records may take their time.
    static let reading = PostgresTransaction(
        begin: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 30000",
        silence: .seconds(33), isReading: true)

    /// Waits a minute for whoever uses the tables; then nothing limits it.
    static let migrating = PostgresTransaction(
        begin: """
            BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL synchronous_commit = on;
            SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 60000;
            SET LOCAL idle_in_transaction_session_timeout = 0
            """,
        silence: nil)
}
