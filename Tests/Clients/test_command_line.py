"""The commands keep their promises: `protect`, `restore`, `keys`; and curl is client enough."""

import json
import os
import re
import subprocess

import pytest

from support import personal
from support.personal import EMAIL, MESSAGE, NAME
from support.tacit import PATIENCE, Server, create_key, environment, run


def output(*arguments: str, stdin: str | bytes = "") -> str:
    result = run(*arguments, stdin=stdin)
    assert result.returncode == 0, result.stderr
    return result.stdout.decode()


TEXTS = {
    "a message": MESSAGE,
    "several lines": f"Dear all,\r\n\r\nmy name is {NAME}.\n\tMail: {EMAIL}\n",
    "nothing personal": "The parcel has not arrived yet.\n",
    "nothing": "",
    "placeholders already": f"[[EMAIL_1]] and [[PERSON_2]] are not {EMAIL}",
    "the same value twice": f"{EMAIL}, again {EMAIL}, and other@example.org",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_protect_and_restore_give_the_text_back_exactly(tmp_path, text):
    table = str(tmp_path / "letter.table")
    protected = output("protect", "--table", table, stdin=text)
    assert not personal.traces(protected)
    assert output("restore", "--table", table, stdin=protected) == text


def test_restore_reads_an_answer_that_uses_the_placeholders_otherwise(tmp_path):
    table = str(tmp_path / "letter.table")
    protected = output("protect", "--table", table, stdin=f"My name is {NAME}, mail {EMAIL}.")
    person, email = personal.PLACEHOLDER.findall(protected)
    assert (
        output("restore", "--table", table, stdin=f"{email} → {person}, [[PHONE_9]]")
        == f"{EMAIL} → {NAME}, [[PHONE_9]]"
    )


def test_protect_needs_no_table(tmp_path):
    result = run("protect", stdin=MESSAGE, cwd=tmp_path)
    assert result.returncode == 0 and not personal.traces(result.stdout)
    assert list(tmp_path.iterdir()) == []


def test_the_table_is_for_its_owner_alone_and_never_overwritten(tmp_path):
    table = tmp_path / "letter.table"
    mask = os.umask(0)
    try:
        output("protect", "--table", str(table), stdin=MESSAGE)
    finally:
        os.umask(mask)
    assert table.stat().st_mode & 0o777 == 0o600
    before = table.read_bytes()
    result = run("protect", "--table", str(table), stdin=MESSAGE)
    assert result.returncode != 0
    assert result.stdout == b"", "text that can't be restored as asked is not given out"
    assert not personal.traces(result.stderr)
    assert table.read_bytes() == before


def test_the_table_is_not_written_through_a_link(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "target")
    assert run("protect", "--table", str(tmp_path / "link"), stdin=MESSAGE).returncode != 0
    assert not (tmp_path / "target").exists()


@pytest.mark.parametrize("content", [None, b"", b"{}\n", b"\xff\xfe", b'{"kind":"NONE","value":"x"}\n'], ids=str)
def test_restore_refuses_what_is_no_table(tmp_path, content):
    table = tmp_path / "letter.table"
    if content is not None:
        table.write_bytes(content)
    result = run("restore", "--table", str(table), stdin="[[EMAIL_1]]")
    if content == b"":
        # The table of a text in which nothing was found.
        assert (result.returncode, result.stdout) == (0, b"[[EMAIL_1]]")
    else:
        assert result.returncode != 0 and result.stdout == b"" and result.stderr


def test_input_that_is_not_text_is_refused():
    result = run("protect", stdin=EMAIL.encode() + b"\xff")
    assert result.returncode != 0 and result.stdout == b"" and not personal.traces(result.stderr)


def annotate(*lines: dict | str, options: tuple[str, ...] = ()) -> list[dict]:
    data = "".join((line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)) + "\n" for line in lines)
    return [json.loads(line) for line in output("protect", "--jsonl", *options, stdin=data).splitlines()]


@pytest.mark.parametrize(
    "before", ["", "Grüße, ", "👋🏽 ", "e\u0301 ", "日本語 ", "𝔘 \U0001f1e9\U0001f1ea "], ids=ascii
)
def test_spans_count_unicode_scalars_half_open(before):
    text = f"{before}{EMAIL} und DE89370400440532013000 👍"
    [line] = annotate({"text": text})
    assert [text[span["start"] : span["end"]] for span in line["spans"]] == [EMAIL, "DE89370400440532013000"]
    assert [span["type"] for span in line["spans"]] == ["EMAIL_ADDRESS", "IBAN_CODE"]


def test_spans_have_their_score_behind_the_other_keys_rounded_to_two_digits():
    raw = output("protect", "--jsonl", stdin=json.dumps({"text": MESSAGE}) + "\n")
    spans = json.loads(raw)["spans"]
    assert spans and all(list(span)[-1] == "score" and 0 < span["score"] <= 1 for span in spans)
    assert all(span["score"] == round(span["score"], 2) for span in spans)
    assert all(0 < len(digits) <= 2 for digits in re.findall(r'"score":\d\.(\d+)}', raw))
    assert raw.count('"score":') == len(spans)


def test_a_threshold_of_0_reports_doubtful_findings_with_their_score():
    line = {"text": "2026-01-21T02:14:09.402Z WARN probe"}
    assert annotate(line)[0]["spans"] == []
    [span] = annotate(line, options=("--threshold", "DATE=0"))[0]["spans"]
    assert span["type"] == "DATE_TIME" and 0 < span["score"] < 0.5


def test_escapes_in_a_line_do_not_shift_its_spans():
    text = f'"👋🏽"\n\\ {EMAIL}'
    [plain], [escaped] = annotate({"text": text}), annotate(json.dumps({"text": text}, ensure_ascii=True))
    assert plain["spans"] == escaped["spans"]
    assert [text[span["start"] : span["end"]] for span in escaped["spans"]] == [EMAIL]


def test_other_members_stay_as_and_where_they_were():
    given = {
        "id": 7,
        "spans": [{"start": 0}],
        "text": f"Mail {EMAIL}",
        "us": "old",
        "lang": "de",
        "nested": {"spans": 1, "b": [1.50]},
    }
    [line] = annotate(given)
    assert [key for key in line if key not in ("spans", "us")] == ["id", "text", "lang", "nested"]
    assert {key: line[key] for key in ("id", "text", "lang", "nested")} == {
        key: given[key] for key in ("id", "text", "lang", "nested")
    }
    assert len(line["spans"]) == 1 and line["us"] >= 0


def test_bytes_outside_the_spans_are_copied():
    given = '{ "n" : 1.500e0 , "text" : "Gr\\u00fc\\u00dfe" }'
    result = output("protect", "--jsonl", stdin=given + "\n")
    assert '"n" : 1.500e0' in result and '"Gr\\u00fc\\u00dfe"' in result


def test_each_line_has_its_answer_and_blank_ones_none():
    lines = annotate({"text": ""}, {"text": EMAIL}, "", {"text": "nothing"}, {"text": MESSAGE})
    assert [len(line["spans"]) for line in lines] == [0, 1, 0, 6]


def test_a_policy_limits_what_is_reported():
    assert annotate({"text": MESSAGE}, options=("--policy", "strict"))[0]["spans"]
    assert run("protect", "--policy", "nonsense", stdin="x").returncode != 0


@pytest.mark.parametrize("line", ["[]", "{}", '{"text":7}', "nonsense", f'{{"text":"{EMAIL}"'])
def test_a_line_that_is_no_object_with_a_text_is_refused(line):
    result = run("protect", "--jsonl", stdin=line + "\n")
    assert result.returncode != 0 and b"line 1" in result.stderr and not personal.traces(result.stderr)


def test_lists_add_and_take_away(tmp_path):
    (tmp_path / "allow").write_text(EMAIL + "\n")
    (tmp_path / "deny").write_text("Bluebird\n")
    lists = ("--allow-list", str(tmp_path / "allow"), "--deny-list", str(tmp_path / "deny"))
    assert output("protect", *lists, stdin=f"Bluebird {EMAIL}") == f"[[VALUE_1]] {EMAIL}"


def test_a_key_made_beside_a_running_server_works_at_once(tacit, http):
    key = create_key(tacit.data, "second")
    answer = http.get("/v1/models", headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 200
    assert key != tacit.key and key.startswith("tct_live_")


def test_a_key_for_a_person_is_shown_once(tmp_path):
    shown = output("keys", "create", "--data", str(tmp_path / "data"), "--name", "laptop")
    key = re.search(r"tct_live_\S+", shown).group()
    kept = b"".join(file.read_bytes() for file in (tmp_path / "data").rglob("*") if file.is_file())
    assert key.encode() not in kept
    assert all(file.stat().st_mode & 0o077 == 0 for file in (tmp_path / "data").rglob("*"))


def curl(server: Server, *arguments: str) -> str:
    command = ["curl", "--silent", "--show-error", "--noproxy", "*", "--max-time", str(PATIENCE), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment()).stdout


def test_curl_as_in_the_readme(tacit):
    body = json.dumps({"model": "loopback/reply", "messages": [{"role": "user", "content": MESSAGE}]})
    url, key = tacit.url + "/v1/chat/completions", f"Authorization: Bearer {tacit.key}"
    # `-d` alone says that the body is a form; what counts is what it holds.
    for headers in (("-H", key), ("-H", key, "-H", "Content-Type: application/json")):
        answer = json.loads(curl(tacit, url, *headers, "-d", body))
        assert EMAIL in answer["choices"][0]["message"]["content"]
    streamed = curl(tacit, "-N", url, "-H", key, "-d", json.dumps(json.loads(body) | {"stream": True}))
    assert streamed.rstrip().endswith("data: [DONE]")


@pytest.mark.parametrize(
    "command", [(), ("serve",), ("keys",), ("keys", "create"), ("protect",), ("restore",)], ids=str
)
def test_every_command_explains_itself(command):
    shown = output(*command, "--help")
    assert "USAGE" in shown and ("tacit " + " ".join(command)).strip() in shown
