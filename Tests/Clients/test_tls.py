"""The front door with TLS of its own: 1.2 at least, and the same answers as without."""

import socket
import ssl
import subprocess

import httpx
import pytest

from support.personal import MESSAGE
from support.tacit import PATIENCE, Server


@pytest.fixture(scope="module")
def secure(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls")
    certificate, key = folder / "cert.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        + ["-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
        + ["-keyout", str(key), "-out", str(certificate)],
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    server = Server(folder / "data", "--tls-cert", str(certificate), "--tls-key", str(key))
    server.certificate = str(certificate)
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


def test_older_tls_and_weak_suites_are_refused(secure):
    for weaken in (_tls_1_1, _without_forward_secrecy, _cbc):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        weaken(context)
        with socket.create_connection((secure.host, secure.port), PATIENCE) as plain:
            with pytest.raises((ssl.SSLError, ConnectionError)):
                context.wrap_socket(plain, server_hostname="localhost")


def _tls_1_1(context):
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1


def _without_forward_secrecy(context):
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("AES128-GCM-SHA256:@SECLEVEL=0")


def _cbc(context):
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0")


def test_plain_http_to_the_tls_port_is_no_answer(secure):
    with pytest.raises(httpx.HTTPError):
        httpx.get(f"http://{secure.address}/healthz", timeout=PATIENCE)
