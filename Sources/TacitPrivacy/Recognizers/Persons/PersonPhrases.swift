/// Phrases of some words before a name.
struct PersonPhrases: Sendable {
    /// What a phrase says of the words after it.
    enum Meaning: UInt8 {
        /// "My name is": any words, also in small letters.
        case introduces = 1
        /// "I am": listed names only.
        case mayIntroduce = 2
        /// "Sent by": listed names, or two words with capitals.
        case attributes = 3
        /// "Best regards": a name after a comma or a newline.
        case closes = 4
    }

    static let shared = PersonPhrases()

    private let byLastWord: [UInt64: [(words: [UInt64], meaning: Meaning)]]
    /// Last words, for a quick no.
    private let lastWords: WordTable

    private init() {
        var table: [UInt64: [(words: [UInt64], meaning: Meaning)]] = [:]
        var last = WordTable(words: 400)
        for (text, meaning) in Self.lists {
            text.withUTF8Buffer { bytes in
                for phrase in bytes.split(whereSeparator: { $0 == 0x2C || $0 == 0x0A }) {
                    let words = phrase.split(separator: 0x20).map { word in
                        var hash = WordHash()
                        for byte in word {
                            hash.add(byte)
                        }
                        return hash.value
                    }
                    guard let end = words.last else { continue }
                    table[end, default: []].append((words, meaning))
                    last.insert(end, 1)
                }
            }
        }
        // The longest phrase says most.
        byLastWord = table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        lastWords = last
    }

    /// The meaning of the phrase that ends with word `index`; looks back four words at most.
    func meaning(endingAt index: Int, in words: Words) -> Meaning? {
        guard lastWords.value(words[index].hash) != 0, let phrases = byLastWord[words[index].hash] else { return nil }
        return phrases.first { phrase in
            guard index + 1 >= phrase.words.count else { return false }
            let from = index + 1 - phrase.words.count
            for (offset, word) in phrase.words.enumerated() {
                guard words[from + offset].hash == word else { return false }
                if from + offset < index {
                    let gap = words.gap(after: from + offset)
                    guard gap == .space || gap == .apostrophe || gap == .other else { return false }
                }
            }
            return true
        }?.meaning
    }

    private static let lists: [(StaticString, Meaning)] = [
        (
            """
            my name is,my name s,his name is,her name is,their name is,name was,the name is,my full name is,called myself
            mein name ist,mein name lautet,ich heisse,ich heiss,er heisst,sie heisst,name ist
            me llamo,mi nombre es,se llama,su nombre es,nombre completo es
            m appelle,mon nom est,me nomme,s appelle,son nom est,mon prenom est
            mi chiamo,mio nome e,si chiama,suo nome e
            meu nome e,me chamo,chamo me,mijn naam is,ik heet
            """, .introduces
        ),
        (
            """
            i am,i m,this is,it is,it s,here is,speaking with,ich bin,hier ist,hier spricht,soy,yo soy,aqui,habla,je suis,c est,ici
            sono,io sono,qui,sou,eu sou,ik ben,hier is
            """, .mayIntroduce
        ),
        (
            """
            sent by,written by,signed by,prepared by,submitted by,reported by,created by,reviewed by,approved by,posted by
            directed by,produced by,spoke with,spoke to,speak with,speak to,talked to,talk to,spoken to,behalf of,care of,assigned to,attention
            attn,c o,named,meeting with,met with,met,married to,daughter of,son of,wife of,husband of,brother of,sister of,cc,with
            geschrieben von,gesendet von,verfasst von,unterschrieben von,gesprochen mit,namens,ansprechpartner,ansprechpartnerin,telefonat mit
            enviado por,escrito por,firmado por,hablado con,hablar con,llamado,llamada,remitido por
            envoye par,ecrit par,signe par,parle avec,nomme,nommee,inviato da,scritto da,firmato da,parlato con,di nome
            """, .attributes
        ),
        (
            """
            regards,sincerely,truly,cheers,thanks,thank you,best,wishes,respectfully,faithfully,cordially,love,greetings
            grussen,grusse,gruessen,gruesse,gruss,mfg,lg,vg,danke,hochachtungsvoll,dank
            saludos,saludo,atentamente,gracias,abrazo,cordialmente,cordiales
            cordialement,salutations,merci,amicalement,bientot,vous,saluti,grazie,abbraccio,distintamente
            atenciosamente,abracos,obrigado,obrigada,cumprimentos,groeten,groet,groetjes
            """, .closes
        ),
    ]
}
