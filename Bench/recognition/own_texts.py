"""Our own hand-labelled sets, Training/HeldOut, and texts of templates that the tagger never learned from."""

import json
import pathlib
import re
import subprocess

from .text_sets import LANGUAGES, Span, Text, TextSet

MARK = re.compile(r"⟪([A-Z_]+):(.*?)⟫", re.DOTALL)
SEED, COUNT = 12, 300


def labelled(root, most=None):
    """Lines of `genre TAB text`, with `⟪PERSON:Anna Weber⟫` for a span and `\\n` for a line break."""
    result = []
    for path in sorted(pathlib.Path(root, "Training/HeldOut").glob("*.txt")):
        lines = [line for line in path.read_text(encoding="utf-8").split("\n") if "\t" in line]
        texts = [unmarked(line.split("\t", 1)[1].replace("\\n", "\n"), path.stem) for line in lines[:most]]
        result.append(TextSet(f"own.{path.stem}", "own set, ten genres", "own", path.stem, texts))
    return result


def unmarked(marked, language):
    text, spans, position = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[position:match.start()]
        spans.append(Span.read({"start": len(text), "end": len(text) + len(match[2]), "type": match[1]}))
        text += match[2]
        position = match.end()
    return Text(text + marked[position:], tuple(spans), language)


def generated(binary, root, data, progress, count=COUNT):
    """Texts of held-out templates in every language that has some; none if this binary can't make any."""
    command = [binary, "train", "texts"]
    if subprocess.run([*command, "--help"], capture_output=True, check=False).returncode != 0:
        return []
    result = []
    for path in sorted(pathlib.Path(root, "Training/Templates").glob("??.txt")):
        language = path.stem
        progress.says(f"generated texts, {LANGUAGES.get(language, language)}")
        options = ["--names", f"{data}/gazetteer", "--templates", str(path.parent), "--split", "measuring"]
        options += ["--language", language, "--count", str(count), "--seed", str(SEED)]
        made = subprocess.run([*command, *options], stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
        texts = [read(line) for line in made.stdout.split("\n") if line]
        result.append(TextSet(f"generated.{language}", "generated texts", "generated", language, texts))
        progress.step()
    return result


def read(line):
    entry = json.loads(line)
    return Text(entry["text"], tuple(Span.read(span) for span in entry["spans"]), entry["lang"])
