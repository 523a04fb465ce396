"""Both databases, as fixtures for the tests that count and the tests that break things."""

import pytest

from support.ledger import SQLite
from support.node import Node
from support.postgres import Postgres
from support.priced import PricedUpstream, at_length


@pytest.fixture(scope="session")
def postgres():
    server = Postgres()
    yield server
    server.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request, tmp_path):
    """An empty database; the data directory is `tmp_path / "data"`."""
    if request.param == "sqlite":
        return SQLite(tmp_path / "data")
    return request.getfixturevalue("postgres").new()


@pytest.fixture(scope="module")
def priced(tmp_path_factory):
    """A provider whose model has a price."""
    upstream = PricedUpstream(tmp_path_factory.mktemp("priced"))
    upstream.answer_with(at_length)
    yield upstream
    upstream.stop()
    assert not upstream.failures, upstream.failures


@pytest.fixture
def node(tmp_path, ledger, priced):
    node = Node(tmp_path / "data", ledger, *priced.arguments)
    yield node
    assert node.stop() == 0, "the server did not end in good order"


@pytest.fixture
def nodes(request, tmp_path, node):
    """As many servers on one database as the test asks for."""
    others = [node.beside(tmp_path / f"data-{number}") for number in range(2, request.param + 1)]
    yield [node, *others]
    for other in others:
        assert other.stop() == 0, "the server did not end in good order"
