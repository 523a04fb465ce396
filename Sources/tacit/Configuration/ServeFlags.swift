import TacitCore
import TacitWire

/// The flags of `tacit serve`, laid over what file and environment say.
extension Serve {
    func lay(over overlay: inout Overlay) {
        data.lay(over: &overlay)
        overlay.set(listen, "listen", \.listen, .flag("--listen")) { text throws(WrongValue) in try ListenAddress(text)
        }
        overlay.set(tlsCert, "tls.certificate", \.tls.certificate, .flag("--tls-cert"), Words.line)
        overlay.set(tlsKey, "tls.key", \.tls.key, .flag("--tls-key"), Words.line)
        overlay.set(upstreamCa, "upstream.ca", \.upstream.authorities, .flag("--upstream-ca"), Words.line)
        if behindProxy { overlay.set(true, "behind_proxy", \.isBehindProxy, .flag("--behind-proxy")) }
        if allowPlainHTTP {
            overlay.set(true, "upstream.allow_plain_http", \.upstream.allowsPlainHTTP, .flag("--allow-plain-http"))
        }
        if let log { overlay.set(log, "log", \.log, .flag("--log")) }
        for text in providers { ProviderFlag.lay(text, over: &overlay) }
        layPolicy(over: &overlay)
    }

    private func layPolicy(over overlay: inout Overlay) {
        masking.lay(over: &overlay)
        overlay.set(media, "policy.media", \.policy.media, .flag("--media"), Words.choice("a rule for media"))
        overlay.set(
            restoreInLinks, "policy.restore_in_links", \.policy.restoreInLinks, .flag("--restore-in-links"),
            Words.choice("a rule for links"))
        overlay.set(
            restoreSecrets, "policy.restore_secrets", \.policy.restoreSecrets, .flag("--restore-secrets"),
            Words.choice("a rule for secrets"))
        overlay.set(
            pseudonyms, "policy.pseudonyms", \.policy.pseudonyms, .flag("--pseudonyms"),
            Words.choice("a sort of pseudonyms"))
    }
}

/// `--provider NAME=DIALECT:URL`.
enum ProviderFlag {
    static func lay(_ text: String, over overlay: inout Overlay) {
        let source = SettingSource.flag("--provider")
        do {
            overlay.set(try provider(text), source)
        } catch {
            overlay.wrong("providers", source, error.message)
        }
    }

    private static func provider(_ text: String) throws(WrongValue) -> ProviderConfiguration {
        guard let equals = text.firstIndex(of: "="),
            let colon = text[equals...].firstIndex(of: ":"), text.index(after: colon) < text.endIndex
        else {
            throw WrongValue("write NAME=DIALECT:URL, for example openai=openai:https://api.openai.com/v1")
        }
        let name = try ProviderConfiguration.name(String(text[..<equals]))
        guard let dialect = Dialect(rawValue: String(text[text.index(after: equals)..<colon])) else {
            let known = Dialect.allCases.map(\.rawValue).joined(separator: ", ")
            throw WrongValue("\(name): unknown dialect; known are \(known)")
        }
        return ProviderConfiguration(name: name, dialect: dialect, url: String(text[text.index(after: colon)...]))
    }
}
