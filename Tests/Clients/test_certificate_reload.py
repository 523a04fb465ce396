"""The front door's certificate is replaced without a restart, and never by one that can't be used."""

import http.client
import os
import shutil
import socket
import ssl

import httpx
import pytest

from support.certificates import Authority
from support.tacit import PATIENCE, Server


class Door:
    """A Tacit with TLS, and the two files that its certificate is read from."""

    def __init__(self, folder, **validity):
        self.authority = Authority(folder / "authority")
        self.certificate, self.key = folder / "cert.pem", folder / "key.pem"
        self.install(self.authority.issue("first", **validity))
        self.server = Server(folder / "data", "--tls-cert", str(self.certificate), "--tls-key", str(self.key))
        self.context = ssl.create_default_context(cafile=str(self.authority.root))
        self.context.verify_flags &= ~ssl.VERIFY_X509_STRICT

    def install(self, made) -> None:
        """As it is done in practice: the new file takes the old one's place at once."""
        for source, target in ((made.chain, self.certificate), (made.key, self.key)):
            shutil.copy(source, target.with_suffix(".new"))
            os.replace(target.with_suffix(".new"), target)

    def connect(self) -> ssl.SSLSocket:
        plain = socket.create_connection((self.server.host, self.server.port), PATIENCE)
        return self.context.wrap_socket(plain, server_hostname="localhost")

    @property
    def serial(self) -> str:
        with self.connect() as channel:
            return channel.getpeercert()["serialNumber"]

    def event(self, name: str, start: int = 0) -> dict:
        return self.server.wait_for(lambda event: event.get("event") == name, start)

    def problems(self) -> dict:
        unverified = ssl._create_unverified_context()
        answer = httpx.get(f"https://{self.server.address}/readyz", verify=unverified, timeout=PATIENCE)
        found = {problem["check"]: problem["problem"] for problem in answer.json().get("problems", [])}
        assert answer.status_code == (503 if found else 200)
        return found


@pytest.fixture
def door(tmp_path, request):
    door = Door(tmp_path, **getattr(request, "param", {}))
    yield door
    assert door.server.stop() == 0


@pytest.mark.parametrize("is_told", [True, False], ids=["by a signal", "by itself"])
def test_new_connections_get_the_new_certificate_and_old_ones_go_on(door, is_told):
    with door.connect() as old:
        first = old.getpeercert()["serialNumber"]
        assert door.serial == first
        door.install(door.authority.issue("second"))
        if is_told:
            door.server.reload()
        assert door.event("certificate_replaced")["days_left"] in (29, 30)
        assert door.serial != first
        old.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        answer = http.client.HTTPResponse(old)
        answer.begin()
        assert answer.status == 200 and old.getpeercert()["serialNumber"] == first


@pytest.mark.parametrize("fault", ["certificate", "key", "mismatch", "gone"])
def test_what_cannot_be_used_is_refused_and_the_old_one_stays(door, fault):
    first, start = door.serial, len(door.server.lines)
    other = door.authority.issue("other")
    match fault:
        case "certificate":
            door.certificate.write_text("no certificate")
        case "key":
            door.key.write_text("no key")
        case "mismatch":
            shutil.copy(other.key, door.key)
        case "gone":
            door.certificate.unlink()
    door.server.reload()
    event = door.event("certificate_refused", start)
    assert event["level"] == "error" and ("key" in event["message"]) == (fault in ("key", "mismatch"))
    assert door.serial == first and door.problems() == {}
    door.install(other)
    door.server.reload()
    door.event("certificate_replaced", start)
    assert door.serial != first


def test_a_pair_that_is_mismatched_for_good_is_told_without_a_signal(door):
    shutil.copy(door.authority.issue("other").key, door.key)
    door.event("certificate_refused")


def test_an_expired_certificate_makes_the_server_not_ready(door):
    assert door.problems() == {}
    door.install(door.authority.issue("expired", days=(-30, -1)))
    door.server.reload()
    event = door.event("certificate_expires")
    assert event["level"] == "error" and event["days_left"] < 0
    assert door.problems() == {"certificate": "it has expired"}


@pytest.mark.parametrize("door", [{"days": (-80, 10.5)}], indirect=True)
def test_the_operator_is_told_of_the_end_two_weeks_before(door):
    event = door.event("certificate_expires")
    assert (event["level"], event["days_left"]) == ("warning", 10)
    assert door.problems() == {}
    page = httpx.get(f"https://{door.server.address}/metrics", verify=door.context, timeout=PATIENCE).text
    assert "\ntacit_certificate_not_after_seconds " in page


def test_serve_refuses_a_pair_that_is_not_one(tmp_path):
    authority = Authority(tmp_path / "authority")
    one, other = authority.issue("one"), authority.issue("other")
    with pytest.raises(AssertionError, match="the key is not the certificate's"):
        Server(tmp_path / "data", "--tls-cert", str(one.chain), "--tls-key", str(other.key))
