"""What only the operator knows, in `tacit.yaml`: forms of numbers, names, thresholds; by every route, plain and streamed."""

import json

import anthropic
import httpx
import openai
import pytest

from support import anthropic_replies, openai_replies
from support.tacit import Server, run

CONFIGURATION = """\
policy:
  tagger: none
  patterns:
    customer: {{pattern: '\\bKQ-\\d{{4}}-[A-Z]\\b'}}
    ward: {{pattern: '\\bz\\d{{2}}\\b', kind: ADDRESS, context: [ward], ignore_case: true}}
  name_list: {{values: [Quorvex Zandimir], file: names.txt}}
  thresholds: {{IP: never, DATE: 0.5}}
providers:
  up: {{dialect: openai, url: "{url}/v1"}}
  claude: {{dialect: anthropic, url: "{url}"}}
"""

TEXT = (
    "KQ-7731-B is on ward Z42, and KQ-77312-B is nobody's number, as far as anybody here can tell; the room is Z43. "
    "Zandimir asks for Brelvane Ostrikov's key, host 198.51.100.7. Ostrikov has KQ-0042-X."
)
MASKED = ("KQ-7731-B", "Z42", "Zandimir", "Ostrikov", "Brelvane", "KQ-0042-X")
LEFT = ("KQ-77312-B", "Z43", "198.51.100.7")


@pytest.fixture(scope="module")
def server(tmp_path_factory, upstream):
    folder = tmp_path_factory.mktemp("own")
    (folder / "names.txt").write_text("Brelvane Ostrikov\n")
    (folder / "tacit.yaml").write_text(CONFIGURATION.format(url=upstream.url))
    server = Server(folder / "data", "--config", str(folder / "tacit.yaml"))
    yield server
    assert server.stop() == 0
    assert not [value for value in MASKED if value in server.log_file.read_text()]


@pytest.fixture(scope="module")
def client(server):
    with openai.OpenAI(api_key=server.key, base_url=server.url + "/v1", max_retries=0) as client:
        yield client


@pytest.fixture(scope="module")
def claude(server):
    with anthropic.Anthropic(api_key=server.key, base_url=server.url, max_retries=0) as client:
        yield client


def check(call) -> None:
    assert [value for value in MASKED if value in call.everything] == []
    assert [value for value in LEFT if value not in call.text()] == []


def test_own_values_are_masked_and_come_back(client, script):
    model = script(openai_replies.echo)
    messages = [{"role": "user", "content": TEXT}]
    answer = client.chat.completions.create(model=model.openai, messages=messages)
    assert answer.choices[0].message.content == TEXT
    check(model.calls[-1])
    pieces = client.chat.completions.create(model=model.openai, messages=messages, stream=True)
    assert "".join(piece.choices[0].delta.content or "" for piece in pieces if piece.choices) == TEXT
    check(model.calls[-1])


def test_the_same_by_messages(claude, script):
    model = script(anthropic_replies.echo)
    asked = {"model": model.anthropic, "max_tokens": 400, "messages": [{"role": "user", "content": TEXT}]}
    assert claude.messages.create(**asked).content[0].text == TEXT
    check(model.calls[-1])
    with claude.messages.stream(**asked) as stream:
        assert "".join(stream.text_stream) == TEXT
    check(model.calls[-1])


def test_own_values_are_found_in_every_field(client, script):
    model = script(openai_replies.echo)
    arguments = json.dumps({"customer": "KQ-7731-B", "note": {"ward": "z42"}})
    call = {"id": "call_1", "type": "function", "function": {"name": "find", "arguments": arguments}}
    client.chat.completions.create(
        model=model.openai,
        messages=[
            {"role": "system", "content": "Zandimir is the owner."},
            {"role": "user", "content": [{"type": "text", "text": "Where is KQ-7731-B?"}]},
            {"role": "assistant", "content": None, "tool_calls": [call]},
            {"role": "tool", "tool_call_id": "call_1", "content": '{"of": ["KQ-0042-X"]}'},
            {"role": "user", "content": "Go on."},
        ],
        extra_body={"notes": ["KQ-0042-X"]},
    )
    assert [value for value in (*MASKED, "z42") if value in model.call.everything] == []


def test_own_rules_hold_under_the_policy_of_a_request(server, script):
    model = script(openai_replies.echo)
    for policy in ("strict", "light"):
        body = {
            "model": model.openai,
            "messages": [{"role": "user", "content": TEXT + " He came on 3 March 2021."}],
            "tacit": {"policy": policy, "known_names": ["Melvaro Kintz"]},
        }
        body["messages"].append({"role": "user", "content": "Kintz knows."})
        answer = httpx.post(
            server.url + "/v1/chat/completions", json=body, headers={"Authorization": f"Bearer {server.key}"}
        )
        assert answer.status_code == 200
        everything = model.calls[-1].everything
        assert "KQ-7731-B" not in everything and "Zandimir" not in everything and "Kintz" not in everything
        assert "198.51.100.7" in everything and "March" not in everything


def test_no_command_shows_own_patterns_and_names(tmp_path):
    (tmp_path / "names.txt").write_text("Brelvane Ostrikov\n")
    file = tmp_path / "tacit.yaml"
    file.write_text(CONFIGURATION.format(url="https://models.invalid"))
    check = run("config", "check", "--config", str(file))
    show = run("config", "show", "--config", str(file), "--json")
    assert (check.returncode, show.returncode) == (0, 0)
    rows = {row["key"]: row["value"] for row in json.loads(show.stdout)["settings"]}
    assert rows["policy.patterns.customer"] == "ID, score 0.90"
    assert rows["policy.name_list"] == f"{tmp_path}/names.txt and 1 values"
    assert rows["policy.thresholds.IP"] == "never"
    shown = check.stdout + check.stderr + show.stdout + show.stderr
    assert not [value for value in (b"KQ-", b"Quorvex", b"Ostrikov") if value in shown]


def test_a_wrong_pattern_stops_the_start(tmp_path):
    file = tmp_path / "tacit.yaml"
    file.write_text("policy:\n  patterns:\n    customer: {pattern: 'Quorvex[0-9'}\n")
    for command in (("serve", "--data", str(tmp_path / "data")), ("protect",), ("config", "check")):
        result = run(*command, "--config", str(file))
        told = result.stdout + result.stderr
        assert result.returncode != 0
        assert f"{file}:3: policy.patterns.customer.pattern: can't be used: a [ without its ] (byte 8".encode() in told
        assert b"Quorvex" not in told
    result = run("protect", "--pattern", "customer=Quorvex(", "--threshold", "PERSON", "--threshold", "IP=0.5%")
    assert b"--pattern: customer: can't be used: a ( without its )" in result.stderr
    assert b"--threshold: write KIND=SCORE" in result.stderr and b"`0.5%` is not a score" in result.stderr
    assert b"Quorvex" not in result.stderr and not result.stdout
    assert not (tmp_path / "data").exists()


def test_texts_on_the_command_line_follow_the_file_and_the_flags(tmp_path):
    (tmp_path / "names.txt").write_text("Brelvane Ostrikov\n")
    file = tmp_path / "tacit.yaml"
    file.write_text(CONFIGURATION.format(url="https://models.invalid"))
    protected = run("protect", "--config", str(file), stdin=TEXT).stdout.decode()
    assert [value for value in (*MASKED, *LEFT) if value in protected] == list(LEFT)
    flags = ("--tagger", "none", "--pattern", r"own=KQ-\d+-[A-Z]", "--threshold", "IP=never", "--name-list", str(tmp_path / "names.txt"))
    protected = run("protect", *flags, stdin=TEXT).stdout.decode()
    assert "KQ" not in protected and "Ostrikov" not in protected and "198.51.100.7" in protected
    found = json.loads(run("protect", *flags, "--explain", "--json", stdin="of KQ-12-Z").stdout)
    assert [(entry["kind"], entry["outcome"]) for entry in found] == [("ID", "masked")]
    assert "own" in found[0]["parts"][0]["recognizer"] + " ".join(found[0]["parts"][0]["evidence"])
    line = json.dumps({"text": "KQ-12-Z 198.51.100.7"})
    spans = json.loads(run("protect", *flags, "--jsonl", stdin=line).stdout)["spans"]
    assert [(span["start"], span["end"], span["type"]) for span in spans] == [(0, 7, "ID")]
