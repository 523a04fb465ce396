"""Certificates made for one test run with the `openssl` command: good ones, and bad ones of many sorts."""

import datetime
import pathlib
import subprocess

from support.tacit import PATIENCE

_CONFIGURATION = """
[ca]
default_ca = authority
[authority]
database = {folder}/index
serial = {folder}/serial
new_certs_dir = {folder}
unique_subject = no
policy = any
[any]
commonName = supplied
[req]
distinguished_name = none
[none]
"""
_LEAF = "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
_SERVER = _LEAF + "extendedKeyUsage=serverAuth\n"
_AUTHORITY = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
HOSTS = "subjectAltName=DNS:localhost,IP:127.0.0.1\n"


def _openssl(*arguments: str | pathlib.Path) -> None:
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True, timeout=PATIENCE)


class Certificate:
    """A certificate with its key, and what it was signed by."""

    def __init__(self, folder: pathlib.Path, name: str, issuer: "Certificate | None"):
        self.file = folder / f"{name}.pem"
        self.key = folder / f"{name}.key"
        self.issuer = issuer
        self.chain = folder / f"{name}-chain.pem"
        """What a server shows: the certificate and those between it and the authority."""

    def _write_chain(self) -> None:
        chain, one = b"", self
        while one and (one.issuer or one is self):
            chain += one.file.read_bytes()
            one = one.issuer
        self.chain.write_bytes(chain)


class Authority:
    """Signs what it is asked to. `root` is a file that no system trusts."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index").touch()
        (folder / "serial").write_text("1000")
        self._configuration = folder / "openssl.cnf"
        self._configuration.write_text(_CONFIGURATION.format(folder=folder))
        self.certificate = self.issue("root", _AUTHORITY, is_self_signed=True)
        self.root = self.certificate.file

    def issue(
        self,
        name: str,
        extensions: str = _SERVER + HOSTS,
        *,
        days: tuple[float, float] = (-1, 30),
        issuer: Certificate | None = None,
        is_self_signed: bool = False,
        subject: str = "localhost",
    ) -> Certificate:
        """A new certificate, valid from the first to the second of `days` from now."""
        issuer = None if is_self_signed else issuer or self.certificate
        made = Certificate(self.folder, name, issuer)
        request, extension_file = self.folder / f"{name}.csr", self.folder / f"{name}.ext"
        extension_file.write_text("[extensions]\n" + extensions + "subjectKeyIdentifier=hash\n")
        key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        _openssl(
            *["req", "-config", self._configuration, *key],
            *["-keyout", made.key, "-out", request, "-subj", f"/CN={subject}"],
        )
        now = datetime.datetime.now(datetime.timezone.utc)
        begin, end = ((now + datetime.timedelta(days=day)).strftime("%Y%m%d%H%M%SZ") for day in days)
        signer = (
            ["-selfsign", "-keyfile", made.key]
            if issuer is None
            else ["-cert", issuer.file, "-keyfile", issuer.key]
        )
        _openssl(
            *["ca", "-batch", "-notext", "-config", self._configuration, *signer, "-md", "sha256"],
            *["-in", request, "-out", made.file, "-startdate", begin, "-enddate", end],
            *["-extensions", "extensions", "-extfile", extension_file],
        )
        made._write_chain()
        return made


def bad_ones(folder: pathlib.Path, authority: Authority) -> dict[str, Certificate]:
    """Certificates that no client may take for localhost or 127.0.0.1."""
    other = Authority(folder / "other")
    plain = authority.issue("plain")
    old = authority.issue("old-authority", _AUTHORITY, days=(-30, -1), subject="Old authority")
    bound = authority.issue(
        "bound-authority",
        _AUTHORITY + "nameConstraints=critical,permitted;DNS:example.com\n",
        subject="Bound authority",
    )
    short = authority.issue(
        "short-authority", _AUTHORITY.replace("CA:TRUE", "CA:TRUE,pathlen:0"), subject="Short authority"
    )
    longer = authority.issue("longer-authority", _AUTHORITY, issuer=short, subject="Longer authority")
    between = authority.issue("between-authority", _AUTHORITY, subject="Authority between")
    unlinked = authority.issue("unlinked", issuer=between)
    unlinked.chain.write_bytes(unlinked.file.read_bytes())
    return {
        "expired": authority.issue("expired", days=(-30, -1)),
        "not-yet-valid": authority.issue("not-yet-valid", days=(1, 30)),
        "other-host": authority.issue("other-host", _SERVER + "subjectAltName=DNS:other.example.com\n"),
        "other-address": authority.issue("other-address", _SERVER + "subjectAltName=IP:192.0.2.1\n"),
        "wildcard": authority.issue("wildcard", _SERVER + "subjectAltName=DNS:*.localhost\n"),
        "self-signed": authority.issue("self-signed", is_self_signed=True),
        "other-authority": other.issue("other-authority"),
        "for-clients": authority.issue("for-clients", _LEAF + "extendedKeyUsage=clientAuth\n" + HOSTS),
        "signed-by-a-leaf": authority.issue("signed-by-a-leaf", issuer=plain),
        "old-authority": authority.issue("by-old-authority", issuer=old),
        "bound-authority": authority.issue("by-bound-authority", issuer=bound),
        "path-too-long": authority.issue("path-too-long", issuer=longer),
        "chain-with-a-gap": unlinked,
        "unknown-extension": authority.issue(
            "unknown-extension", _SERVER + HOSTS + "1.3.6.1.4.1.32473.1=critical,DER:0500\n"
        ),
    }
