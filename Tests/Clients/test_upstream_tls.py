"""A provider whose certificate isn't in order is not spoken to: it gets no byte of a request."""

import ssl

import httpx
import pytest

from support.certificates import Authority, bad_ones
from support.personal import MESSAGE
from support.tacit import PATIENCE, Server
from support.tls_server import TLSServer

BAD = (
    ["expired", "not-yet-valid", "other-host", "other-address", "wildcard", "self-signed", "other-authority"]
    + ["for-clients", "signed-by-a-leaf", "old-authority", "bound-authority", "path-too-long", "chain-with-a-gap"]
    + ["unknown-extension"]
)


@pytest.fixture(scope="module")
def providers(tmp_path_factory):
    """One provider for each certificate, by its name."""
    folder = tmp_path_factory.mktemp("upstream-tls")
    authority = Authority(folder / "authority")
    servers = {name: TLSServer(certificate) for name, certificate in bad_ones(folder, authority).items()}
    between = authority.issue(
        "good-between",
        "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n",
        subject="Good authority between",
    )
    servers |= {
        "good": TLSServer(authority.issue("good")),
        "good-chain": TLSServer(authority.issue("good-chain", issuer=between)),
        "old-tls": TLSServer(authority.issue("old-tls"), newest=ssl.TLSVersion.TLSv1_1),
    }
    yield authority, servers
    for server in servers.values():
        server.stop()


@pytest.fixture(scope="module")
def trusting(tmp_path_factory, providers):
    authority, servers = providers
    yield from _tacit(tmp_path_factory, servers, "--upstream-ca", str(authority.root))


@pytest.fixture(scope="module")
def strict(tmp_path_factory, providers):
    """Trusts what the system trusts."""
    yield from _tacit(tmp_path_factory, {"good": providers[1]["good"]})


def _tacit(tmp_path_factory, servers, *arguments):
    for name, server in servers.items():
        # One of them is bound to an address, the others to a name.
        host = "127.0.0.1" if name == "other-address" else "localhost"
        arguments += ("--provider", f"{name}=openai:https://{host}:{server.port}/v1")
    tacit = Server(tmp_path_factory.mktemp("tacit") / "data", *arguments)
    yield tacit
    tacit.stop()


def ask(tacit: Server, provider: str) -> httpx.Response:
    body = {"model": f"{provider}/m", "messages": [{"role": "user", "content": MESSAGE}]}
    headers = {"authorization": f"Bearer {tacit.key}"}
    return httpx.post(tacit.url + "/v1/chat/completions", json=body, headers=headers, timeout=PATIENCE)


def assert_refused(tacit: Server, server: TLSServer, provider: str, reason: str) -> None:
    first = len(tacit.lines)
    answer = ask(tacit, provider)
    assert (answer.status_code, answer.json()["error"]["code"]) == (502, "upstream_unreachable")
    assert server.connections and server.received == b""
    assert reason in tacit.wait_for(lambda event: event.get("event") == "failed", first)["message"]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_certificate_is_refused_and_the_operator_told(trusting, providers, name):
    assert_refused(trusting, providers[1][name], name, "certificate")


def test_a_provider_with_old_tls_is_refused(trusting, providers):
    assert_refused(trusting, providers[1]["old-tls"], "old-tls", "TLS")


def test_a_private_authority_is_not_trusted_unless_named(strict, providers):
    assert_refused(strict, providers[1]["good"], "good", "certificate")


@pytest.mark.parametrize("name", ["good", "good-chain"])
def test_a_private_authority_that_is_named_is_trusted(trusting, providers, name):
    answer = ask(trusting, name)
    assert answer.status_code == 200, answer.text
    assert answer.json()["choices"][0]["message"]["content"] == "Fine."
    assert providers[1][name].received
