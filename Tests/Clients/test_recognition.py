"""What `protect` and `recognizers` say of recognition: reasons without texts, stand-ins that come back, a page that is true."""

import json
import pathlib

import pytest

from support.personal import EMAIL, MESSAGE, NAME
from support.tacit import run

ROOT = pathlib.Path(__file__).resolve().parents[2]


def output(*arguments: str, stdin: str = "") -> str:
    result = run(*arguments, stdin=stdin)
    assert result.returncode == 0, result.stderr
    return result.stdout.decode()


def test_reasons_are_given_without_the_text():
    table = output("protect", "--explain", stdin=MESSAGE)
    assert "PERSON" in table and "EMAIL" in table
    assert NAME not in table and EMAIL not in table


def test_reasons_for_scripts_tell_where_and_why():
    found = json.loads(output("protect", "--explain", "--json", stdin=f"Write to {EMAIL} please."))
    assert [(entry["kind"], entry["start"], entry["outcome"]) for entry in found] == [("EMAIL", 9, "masked")]
    assert found[0]["parts"][0]["evidence"]


def test_what_a_policy_leaves_is_explained_too():
    found = json.loads(output("protect", "--explain", "--json", stdin="She moved from Lisbon to Melbourne in spring."))
    assert {entry["outcome"] for entry in found} == {"kind not masked"}


def test_stand_ins_come_back_exactly(tmp_path):
    table = str(tmp_path / "letter.table")
    protected = output("protect", "--stand-ins", "--table", table, stdin=MESSAGE)
    assert NAME not in protected and EMAIL not in protected
    assert output("restore", "--table", table, stdin=protected) == MESSAGE


@pytest.mark.parametrize("tagger", ["share-alike", "permissive", "none"])
def test_every_model_can_be_chosen(tagger):
    assert EMAIL not in output("protect", "--tagger", tagger, stdin=MESSAGE)


def test_a_file_that_is_no_model_is_refused(tmp_path):
    file = tmp_path / "model"
    file.write_bytes(b"TACITTAG" + bytes(4096))
    result = run("protect", "--tagger-file", str(file), stdin=MESSAGE)
    assert result.returncode != 0 and b"not a model" in result.stderr
    assert not result.stdout


def test_the_list_of_recognizers_in_the_documentation_is_true():
    page = (ROOT / "docs/recognizers.md").read_text(encoding="utf-8")
    counts = ROOT / "docs/recognizer-tests.tsv"
    assert output("recognizers", "--markdown", "--tests", str(counts)) == page
    counted = [int(line.rsplit("\t", 1)[1]) for line in counts.read_text(encoding="utf-8").splitlines()]
    assert len(counted) == len(json.loads(output("recognizers", "--json"))) and min(counted) > 0


def test_the_list_of_recognizers_is_there_for_scripts():
    rows = json.loads(output("recognizers", "--json"))
    assert len(rows) > 200
    assert all(row["source"] for row in rows if row["kind"] == "ID")
