/// The words of `CredentialTopics`.
enum CredentialWords {
    static let passwords = [
        "password", "passwords", "passwd", "pwd", "passwort", "kennwort", "contrasena", "clave", "clave de acceso",
        "mot de passe", "mdp", "parola d'ordine",
        "wachtwoord", "senha", "palavra passe", "haslo", "losenord", "adgangskode", "passord", "salasana", "heslo",
        "jelszo", "parola",
        "passphrase", "pass phrase", "pw", "passcode", "user password", "userpassword", "db password", "dbpassword",
        "master password",
        "pass", "pgpassword", "zugangscode", "login password", "temporary password", "wifi password", "wlan passwort",
        "db pass", "dbpass", "credential",
        "userpass", "kata sandi", "sifre", "lozinka", "losenordet", "losen", "losenkod", "passordet", "passord",
        "adgangskoden", "kodeord", "kodeordet", "passwordet", "salasanan", "salasanani", "salasanaa", "salasanaksi",
        "tunnussana", "wachtwoorden", "wifi wachtwoord", "ww", "hasla", "haslem", "haslo do wifi", "senha do wifi",
        "palavra chave", "codigo de acesso", "contrasenas", "contrasena wifi", "clave wifi", "clave del wifi",
        "clave de la wifi", "mot de passe wifi", "cle wifi", "cle wi fi", "code wifi", "cle de securite",
        "code d'acces", "chiave wifi", "chiave di rete", "codice d'accesso", "password wifi", "wlan schlussel",
        "wlan key", "netzwerkschlussel", "kundenkennwort", "passworter", "losungswort", "wifi key",
        "mdp wifi", "mot de passe du wifi", "heslo na wifi", "heslo k wifi", "wifi passwort", "password del wifi",
        "wi fi password", "wpa key", "wpa2 key", "network key", "pass code",
    ]
    static let pins = [
        "pin", "pin code", "pincode", "pin number", "pin nummer", "pin nr", "geheimzahl", "code pin", "codigo pin",
        "codice pin", "card pin", "pinkod", "pinkoden", "pin kod", "pinkode", "pin koden", "pin koodi", "pinkoodi",
        "pinkoodini", "tunnusluku", "tunnuslukuni", "kod pin", "pinu", "kartenpin", "geheimnummer", "nip",
        "numero secreto", "code secret", "code de carte", "codice segreto", "pin bancomat", "pin bankomat", "pin carta",
        // Of doors.
        "door code", "gate code", "entry code", "garage code", "alarm code", "turcode", "tur code", "torcode",
        "haustur code", "alarmcode", "code portail", "code du portail", "digicode", "code d'entree", "code immeuble",
        "code de l'immeuble", "code de la porte", "codice cancello", "codice del cancello", "codice portone",
        "codice allarme", "codigo del portal", "codigo del porton", "codigo de la puerta", "codigo da porta",
        "codigo do portao", "deurcode", "poortcode", "portkod", "portkoden", "larmkod", "larmkoden", "dorkode",
        "dorkoden", "portkode", "alarmkode", "ovikoodi", "ovikoodini", "kod do bramy", "kod do drzwi",
        "kod do domofonu", "kod domofonu",
    ]
    static let cardCodes = [
        "cvv", "cvv2", "cvc", "cvc2", "cvn", "csc", "cvv code", "cvc code", "cvv number", "cvc number",
        "card verification", "kartenprufnummer", "prufziffer", "prufnummer",
        "card security code", "cryptogramme", "cryptogramme visuel", "code cvv", "codigo cvv", "codice cvv",
    ]
    static let oneTimeCodes = [
        "otp", "otp code", "one time code", "one time password", "one time passcode", "one time pin",
        "verification code", "authentication code", "auth code", "login code", "2fa code", "two factor code",
        "code 2fa",
        "mfa code", "security code", "access code", "sign in code", "tan", "mtan", "sms tan", "bestatigungscode",
        "sicherheitscode", "verifizierungscode",
        "einmalpasswort", "einmalcode", "codigo de verificacion", "codigo de seguridad", "code de verification",
        "code de securite", "code de confirmation",
        "codice di verifica", "codice di sicurezza", "codice otp", "verificatiecode", "codigo de verificacao",
        "codigo de seguranca", "kod weryfikacyjny",
        "confirmation code", "codigo de confirmacion", "recovery code", "backup code", "activation code",
    ]
    static let keys = [
        "secret", "api key", "apikey", "api keys", "api token", "api secret", "secret key", "secretkey", "access key",
        "access key id", "accesskey", "client secret", "clientsecret",
        "app secret", "appsecret", "access token", "accesstoken", "refresh token", "refreshtoken", "id token",
        "idtoken", "auth token", "authtoken",
        "session token", "session id", "sessionid", "phpsessid", "jsessionid", "token", "bearer token", "private key",
        "privatekey", "signing key",
        "signing secret", "encryption key", "webhook secret", "consumer secret", "consumer key", "x api key",
        "license key", "auth key",
        "authorization token", "subscription key", "master key", "service key", "jwt secret", "secret token",
        "csrf token", "xsrf token", "api schlussel",
        "cle api", "cle d'api", "clave api", "clave de api", "chave de api", "chiave api", "schlussel", "geheimnis",
        "storage key", "account key", "instrumentation key",
        "shared key", "psk", "hmac key", "bot token", "deploy key", "personal access token", "connection key",
        "zugangsschlussel", "x auth token", "oauth token",
    ]
    static let awsSecrets = [
        "aws secret access key", "secret access key", "secretaccesskey", "aws secret key", "aws secret",
    ]
    static let azureKeys = [
        "accountkey", "sharedaccesskey", "shared access signature", "sharedaccesssignature", "azure key", "sig",
    ]
    static let others = [
        "palabras clave", "palabra clave", "punto clave", "puntos clave", "factor clave", "mensaje clave",
        "mensajes clave", "fecha clave", "pass rate", "pass through", "boarding pass",
        "secret santa", "top secret", "trade secret", "token count", "token type", "tokentype", "wild card",
    ]
    static let codes = ["code", "codigo", "codice", "kode", "koden", "kod", "koodi"]
    static let texts = [
        "text saying", "text with", "text message with", "sms saying", "sms with", "sms mit", "sms avec",
        "sms con", "sms met", "sms com", "sms z", "sms med", "tekstari jossa luki",
    ]
    static let quoted = [
        "key", "chave", "cle", "chiave", "nokkelen", "noglen", "nyckeln", "sleutel", "klucz", "avain", "llave",
    ]
    static let users = [
        "user", "username", "user name", "userid", "login", "login name", "account", "account name", "benutzer",
        "benutzername", "nutzer", "nutzername", "kennung", "benutzerkennung", "utilisateur", "l'utilisateur",
        "nom d'utilisateur", "identifiant", "compte utilisateur", "usuario", "nombre de usuario", "utente",
        "l'utente", "nome utente", "gebruiker", "gebruikersnaam", "inlognaam", "accountnaam", "utilizador",
        "nome de usuario", "nome de utilizador", "uzytkownik", "nazwa uzytkownika", "uzytkownika", "anvandare",
        "anvandaren", "anvandarnamn", "bruger", "brugeren", "brugernavn", "bruker", "brukeren", "brukernavn",
        "kayttaja", "kayttajatunnus", "kayttajatunnukseni", "tunnus", "kayttajanimi",
    ]
    static let acts = [
        "log in as", "login as", "logged in as", "log ind som", "logga in som", "logg inn som", "melde dich mit",
        "melde mich mit", "connecte toi avec", "entra con", "entra com", "log maar in met", "zaloguj sie jako",
        "kirjaudu tunnuksella", "tunnuksella", "forum i'm", "forum im", "forum i am", "forum ich bin", "forum bin ich",
        "forum heisse ich", "forum je suis", "forum soy", "foro soy", "foro sono", "forum sono", "forum ben ik",
        "forum sou", "forum jestem",
        "forumet heter jag", "forumet hedder jeg", "forummet hedder jeg", "forumet heter jeg", "foorumilla olen",
        "failed password for",
        "failed password for invalid user", "accepted password for",
    ]
}
