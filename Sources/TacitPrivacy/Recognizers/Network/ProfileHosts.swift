/// Sites where a path names a person, and the paths that do.
struct ProfileHosts: Sendable {
    private enum Path: Sendable {
        /// The first segment is the name: `/anna`.
        case first
        /// The first segment is the name after `@`: `/@anna`.
        case at
        /// The second segment is the name if the first is one of these: `/in/anna`.
        case after([String])
    }

    private let sites: [String: Path] = [
        "linkedin.com": .after(["in", "pub"]), "xing.com": .after(["profile"]), "facebook.com": .first,
        "fb.com": .first, "m.me": .first, "instagram.com": .first, "twitter.com": .first,
        "x.com": .first, "github.com": .first, "gitlab.com": .first, "bitbucket.org": .first, "t.me": .first,
        "telegram.me": .first, "wa.me": .first, "tiktok.com": .at, "medium.com": .at, "threads.net": .at,
        "youtube.com": .at, "reddit.com": .after(["u", "user"]), "snapchat.com": .after(["add"]),
        "bsky.app": .after(["profile"]), "vk.com": .first, "ok.ru": .after(["profile"]), "orcid.org": .first,
        "paypal.me": .first, "venmo.com": .first, "cash.app": .first, "linktr.ee": .first, "about.me": .first,
        "keybase.io": .first, "researchgate.net": .after(["profile"]), "behance.net": .first, "twitch.tv": .first,
        "pinterest.com": .first, "calendly.com": .first, "gravatar.com": .first, "ko-fi.com": .first,
        "patreon.com": .first, "soundcloud.com": .first, "dev.to": .first, "kaggle.com": .first,
    ]

    /// First segments of those sites that name no person.
    private let services: Set<String> = [
        "about", "ads", "api", "apps", "blog", "business", "careers", "company", "contact", "dialog", "docs",
        "enterprise", "events", "explore", "features", "feed", "groups", "hashtag", "help", "home", "i", "intent",
        "issues", "jobs", "legal", "login", "marketplace", "messages", "new", "news", "notifications", "orgs", "p",
        "pages", "plugins", "policies", "policy", "pricing", "privacy", "pulls", "reel", "reels", "search", "security",
        "settings", "share", "sharer", "sharer.php", "signup", "site", "sponsors", "status", "stories", "story.php",
        "support", "terms", "topics", "tos", "tr", "trending", "videos", "watch", "watch.php",
    ]

    /// Segments, on any site, behind which a name stands.
    private let personSegments: Set<String> = [
        "u", "user", "users", "profile", "profiles", "member", "members", "people", "author", "authors", "account",
        "accounts", "customer", "customers", "patient", "patients",
    ]

    /// Whether the bytes are one of the hosts, with or without `www.`, `m.`, or a country before.
    func isKnown(_ range: Range<Int>, in text: ScanText) -> Bool {
        path(ofHost: range, in: text) != nil
    }

    /// How surely the URL's path names a person, or `nil`.
    ///
    /// Reads at most four segments of 64 bytes.
    func profile(_ url: URLParts, in text: ScanText) -> Float? {
        let segments = segments(of: url.path, in: text)
        guard let first = segments.first else { return nil }
        if first.hasPrefix("~"), first.utf8.count > 1 { return 0.8 }
        switch path(ofHost: url.authority, in: text) {
        case .first:
            let bare = first.hasPrefix("@") ? String(first.dropFirst()) : first
            guard !bare.isEmpty, !services.contains(bare) else { return nil }
            // Further segments mostly name a thing of theirs, such as a repository: only for strict policies.
            return segments.count == 1 ? 0.8 : 0.4
        case .at: return first.hasPrefix("@") && first.utf8.count > 1 ? 0.85 : nil
        case .after(let words): return segments.count > 1 && words.contains(first) ? 0.9 : nil
        case nil: break
        }
        for index in segments.indices.dropLast()
        where personSegments.contains(segments[index]) && segments[index + 1].utf8.count > 1 {
            return 0.6
        }
        return first.hasPrefix("@") && first.utf8.count > 2 ? 0.7 : nil
    }

    private func path(ofHost range: Range<Int>, in text: ScanText) -> Path? {
        guard range.count <= 64 else { return nil }
        var host = String(decoding: text.bytes[range].map(\.lowered), as: UTF8.self)
        if let path = sites[host] { return path }
        guard let dot = host.firstIndex(of: "."), host.utf8.distance(from: host.startIndex, to: dot) <= 3 else {
            return nil
        }
        host = String(host[host.index(after: dot)...])
        return sites[host]
    }

    private func segments(of path: Range<Int>, in text: ScanText) -> [String] {
        var segments: [String] = []
        var offset = path.lowerBound
        while offset < path.upperBound, segments.count < 4 {
            let start = offset + 1
            offset = start
            while offset < path.upperBound, text.bytes[offset] != UInt8(ascii: "/") { offset += 1 }
            guard start < offset else { continue }
            segments.append(String(decoding: text.bytes[start..<offset].prefix(64).map(\.lowered), as: UTF8.self))
        }
        return segments
    }
}
