/// How the recording provider answers a request for one model.
enum ProviderBehaviour: Sendable {
    /// Says all texts of the request.
    case echo
    /// Calls a tool with all texts of the request as its argument.
    case toolCall
    /// Says these words besides.
    case say(String)
    /// Refuses, with these words in its body.
    case status(Int, String)
    /// Redirects to an address with these words in it.
    case redirect(String)
    /// Breaks off in the middle of these words: no terminal event, or fewer bytes than announced.
    case truncated(String)
    /// An error event in the middle of a stream, an error object with status 200 otherwise.
    case error(String)
    case notJSON(String)
    case notUTF8(String)
    /// HTML.
    case otherType(String)
    case compressed(String)
    /// Resets the connection in the middle of these words.
    case reset(String)
    /// Begins with these words and then says nothing until the other side goes away.
    case stall(String)
    /// Announces more bytes than are taken.
    case announcesTooMuch(String)
    /// Sends more bytes than are taken.
    case sendsTooMuch(String)
    /// Not HTTP.
    case garbage(String)
}
