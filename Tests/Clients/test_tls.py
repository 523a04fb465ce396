"""The front door with TLS of its own: 1.2 at least, good suites only, and the same answers as without."""

import re
import socket
import ssl
import subprocess

import httpx
import pytest

from support import client_hello
from support.certificates import Authority
from support.client_hello import TLS_1_2
from support.personal import MESSAGE
from support.tacit import PATIENCE, Server

# Alerts (RFC 8446, section 6.2).
HANDSHAKE_FAILURE, PROTOCOL_VERSION = 40, 70

GOOD_SUITES = [0xC02B, 0xC02C, 0xCCA9]
"""With the elliptic key that the certificate has here."""
RSA_SUITES = [0xC02F, 0xC030, 0xCCA8]
"""As good, for the other sort of key."""
WEAK_SUITES = {
    "RSA key exchange": [0x002F, 0x0035, 0x003C, 0x003D, 0x009C, 0x009D, 0xC09C],
    "CBC": [0xC009, 0xC00A, 0xC013, 0xC014, 0xC023, 0xC024, 0xC027, 0xC028],
    "3DES": [0x000A, 0x0016, 0xC008, 0xC012],
    "RC4": [0x0004, 0x0005, 0xC007, 0xC011],
    "no encryption": [0x0001, 0x0002, 0x003B, 0xC006, 0xC010],
    "export": [0x0003, 0x0006, 0x0008, 0x0014, 0x0062, 0x0064],
    "anonymous": [0x0018, 0x001B, 0x0034, 0x006C, 0x00A6, 0xC018, 0xC019],
    "finite fields": [0x0033, 0x0039, 0x0067, 0x009E, 0x009F, 0xCCAA],
    "shared key": [0x008C, 0x00A8, 0xC035, 0xCCAC],
    "truncated tag": [0xC0AE, 0xC0AF],
}


@pytest.fixture(scope="module")
def secure(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls")
    authority = Authority(folder / "authority")
    certificate = authority.issue("front")
    server = Server(folder / "data", "--tls-cert", str(certificate.chain), "--tls-key", str(certificate.key))
    server.certificate = str(authority.root)
    yield server
    server.stop()


def test_a_message_goes_round_over_tls(secure):
    trusted = ssl.create_default_context(cafile=secure.certificate)
    body = {"model": "loopback/echo", "messages": [{"role": "user", "content": MESSAGE}]}
    answer = httpx.post(
        f"https://{secure.address}/v1/chat/completions",
        json=body,
        headers={"authorization": f"Bearer {secure.key}"},
        verify=trusted,
        timeout=PATIENCE,
    )
    assert answer.status_code == 200
    assert answer.json()["choices"][0]["message"]["content"] == MESSAGE
    assert "max-age" in answer.headers["strict-transport-security"]


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_tls_1_2_and_1_3_are_spoken(secure, version):
    context = ssl.create_default_context(cafile=secure.certificate)
    context.minimum_version = context.maximum_version = version
    with socket.create_connection((secure.host, secure.port), PATIENCE) as plain:
        with context.wrap_socket(plain, server_hostname="localhost") as channel:
            assert channel.version() == version.name.replace("_", ".")


@pytest.mark.parametrize("version", [0x0300, 0x0301, 0x0302], ids=["SSL 3.0", "TLS 1.0", "TLS 1.1"])
def test_older_versions_are_refused(secure, version):
    suites = GOOD_SUITES + [suite for family in WEAK_SUITES.values() for suite in family]
    reply = client_hello.ask(secure.host, secure.port, client_hello.hello(version, suites))
    assert reply.is_refusal and reply.alert == PROTOCOL_VERSION


@pytest.mark.parametrize("suite", GOOD_SUITES)
def test_good_suites_of_tls_1_2_are_spoken(secure, suite):
    reply = client_hello.ask(secure.host, secure.port, client_hello.hello(TLS_1_2, [suite]))
    assert (reply.version, reply.suite, reply.compression) == (TLS_1_2, suite, 0)


@pytest.mark.parametrize("suites", WEAK_SUITES.values(), ids=WEAK_SUITES)
def test_weak_suites_are_refused(secure, suites):
    for suite in suites:
        reply = client_hello.ask(secure.host, secure.port, client_hello.hello(TLS_1_2, [suite]))
        assert reply.is_refusal and reply.alert == HANDSHAKE_FAILURE, hex(suite)


def test_no_other_suite_of_tls_1_2_is_spoken(secure):
    spoken = set(GOOD_SUITES) | set(RSA_SUITES) | set(range(0x1300, 0x1306))
    for start in range(0, 0x10000, 0x4000):
        others = [suite for suite in range(start, start + 0x4000) if suite not in spoken]
        for part in (others[:0x1F00], others[0x1F00:]):
            assert client_hello.ask(secure.host, secure.port, client_hello.hello(TLS_1_2, part)).is_refusal


def test_compression_is_never_chosen(secure):
    record = client_hello.hello(TLS_1_2, GOOD_SUITES, compression=b"\1\0")
    assert client_hello.ask(secure.host, secure.port, record).compression == 0
    record = client_hello.hello(TLS_1_2, GOOD_SUITES, compression=b"\1")
    assert client_hello.ask(secure.host, secure.port, record).is_refusal


def test_a_renegotiation_ends_the_connection(secure):
    result = _s_client(secure, "-tls1_2", stdin=b"R\n")
    assert b"RENEGOTIATING" in result.stderr and result.returncode != 0


def test_early_data_is_not_taken(secure):
    get = b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    result = _s_client(secure, "-tls1_3", "-ign_eof", stdin=get)
    assert b"HTTP/1.1 200" in result.stdout
    assert set(re.findall(rb"Max Early Data: (\d+)", result.stdout)) == {b"0"}


def _s_client(server, *arguments: str, stdin: bytes) -> subprocess.CompletedProcess[bytes]:
    command = ["openssl", "s_client", "-connect", server.address, *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=PATIENCE, check=False)


@pytest.mark.parametrize("name", ["localhost", "other.example.com", "x" * 200])
def test_whatever_name_is_asked_for_there_is_one_certificate(secure, name):
    context = ssl.create_default_context(cafile=secure.certificate)
    context.check_hostname = False
    with socket.create_connection((secure.host, secure.port), PATIENCE) as plain:
        with context.wrap_socket(plain, server_hostname=name[:60]) as channel:
            assert ("DNS", "localhost") in channel.getpeercert()["subjectAltName"]


def test_http_1_1_is_what_is_agreed_on(secure):
    context = ssl.create_default_context(cafile=secure.certificate)
    context.set_alpn_protocols(["h2", "http/1.1"])
    with socket.create_connection((secure.host, secure.port), PATIENCE) as plain:
        with context.wrap_socket(plain, server_hostname="localhost") as channel:
            assert channel.selected_alpn_protocol() == "http/1.1"


@pytest.mark.parametrize(
    "data",
    [
        b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /v1/messages HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /v1/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}",
        b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: " + b"a" * 100_000 + b"\r\n\r\n",
        b"nonsense\r\n\r\n",
    ],
    ids=["200", "404", "405", "401", "431", "400"],
)
def test_every_answer_tells_browsers_to_stay_with_tls(secure, data, request):
    context = ssl.create_default_context(cafile=secure.certificate)
    with socket.create_connection((secure.host, secure.port), PATIENCE) as plain:
        with context.wrap_socket(plain, server_hostname="localhost") as channel:
            channel.sendall(data)
            head = channel.recv(65536).split(b"\r\n\r\n")[0].lower()
    assert head.startswith(b"http/1.1 " + request.node.callspec.id.encode())
    assert b"\r\nstrict-transport-security: max-age=63072000" in head


def test_plain_http_to_the_tls_port_is_no_answer(secure):
    with pytest.raises(httpx.HTTPError):
        httpx.get(f"http://{secure.address}/healthz", timeout=PATIENCE)
