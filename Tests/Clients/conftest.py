"""One Tacit and one scripted provider for all tests, and after each test a look whether both are as they should be."""

import os

import anthropic
import httpx
import openai
import pytest

from support import personal
from support.tacit import Server, free_port
from support.upstream import Upstream

UPSTREAM_KEY = "sk-provider-credential-of-tacit"

# A proxy of the machine is not meant for loopback.
for _name in [name for name in os.environ if name.lower().endswith("_proxy")]:
    del os.environ[_name]


@pytest.fixture(scope="session")
def anyio_backend():
    return "asyncio"


@pytest.fixture(scope="session")
def upstream():
    server = Upstream()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def tacit(tmp_path_factory, upstream):
    """`up` and `claude` are the scripted provider, `dead…` refuse connections, `far…` are public and never reached."""
    dead = f"http://127.0.0.1:{free_port()}"
    providers = [
        f"up=openai:{upstream.url}/v1",
        f"claude=anthropic:{upstream.url}",
        f"dead=openai:{dead}/v1",
        f"dead-claude=anthropic:{dead}",
        "far=openai:https://models.invalid/v1",
        "far-claude=anthropic:https://models.invalid",
    ]
    server = Server(
        tmp_path_factory.mktemp("tacit") / "data",
        *(part for provider in providers for part in ("--provider", provider)),
        variables={"TACIT_UP_KEY": UPSTREAM_KEY, "TACIT_CLAUDE_KEY": UPSTREAM_KEY},
    )
    yield server
    assert server.stop() == 0, "the server did not end in good order"
    kept = b"".join(file.read_bytes() for file in server.data.rglob("*") if file.is_file())
    assert not personal.traces(kept), "personal data is on disk"
    assert server.key.encode() not in kept, "the key is on disk"


@pytest.fixture(autouse=True)
def _all_is_well_after(request):
    """After each test the server is alive and its log holds nothing personal; no script of the provider failed."""
    if "tacit" not in request.fixturenames:
        yield
        return
    tacit, upstream = request.getfixturevalue("tacit"), request.getfixturevalue("upstream")
    anonymous = request.getfixturevalue("anonymous")
    first = len(tacit.lines)
    yield
    assert tacit.is_running
    assert anonymous.get("/healthz").json() == {"status": "ok"}
    assert not personal.traces("".join(tacit.lines[first:])), "personal data is in the log"
    assert tacit.key not in "".join(tacit.lines[first:]), "the key is in the log"
    failures, upstream.failures = upstream.failures, []
    assert not failures, failures


@pytest.fixture
def script(upstream):
    """Makes a model of the provider out of a function that answers a call."""
    return upstream.script


@pytest.fixture(scope="session")
def client(tacit):
    """OpenAI's client, as it is."""
    with openai.OpenAI(api_key=tacit.key, base_url=tacit.url + "/v1", max_retries=0) as client:
        yield client


@pytest.fixture(scope="session")
def claude(tacit):
    """Anthropic's client, as it is."""
    with anthropic.Anthropic(api_key=tacit.key, base_url=tacit.url, max_retries=0) as client:
        yield client


@pytest.fixture(scope="session")
def http(tacit):
    """Plain HTTP with a valid key."""
    with httpx.Client(base_url=tacit.url, headers={"Authorization": f"Bearer {tacit.key}"}, timeout=30) as client:
        yield client


@pytest.fixture(scope="session")
def anonymous(tacit):
    """Plain HTTP without any key."""
    with httpx.Client(base_url=tacit.url, timeout=30) as client:
        yield client
