"""What is found in texts that hold no personal data: code, logs, products, numbers, recipes, interfaces, reports."""

import collections
import pathlib

from . import line_program
from .text_sets import Text

# A test holds `balanced` to this. It may fall; raise it for no new recognizer.
MAXIMUM_PER_10000_WORDS = 40
POLICIES = ("balanced", "strict")
FOLDER = pathlib.Path(__file__).parent / "clean"


def texts():
    """(sort, text): a file is a text, its sort the name up to the first dot."""
    return [(path.name.split(".")[0], path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.txt"))]


def words(text):
    return len(text.split())


def rate(findings, count):
    """Findings for each 10,000 words."""
    return 10000 * findings / count


def run(binary):
    """Counts by policy: of kinds, and of sorts of texts; and the words of each sort."""
    corpus = texts()
    lines = [Text(text, (), "en") for _, text in corpus]
    by_kind = {policy: collections.Counter() for policy in POLICIES}
    by_sort = {policy: collections.Counter() for policy in POLICIES}
    for policy in POLICIES:
        found = line_program.run([binary, "protect", "--jsonl", "--policy", policy], lines)
        for (sort, _), spans in zip(corpus, found.spans):
            by_sort[policy][sort] += len(spans)
            by_kind[policy].update(f"{span.type} {span.subtype}".strip() for span in spans)
    sizes = collections.Counter()
    for sort, text in corpus:
        sizes[sort] += words(text)
    return {"by_kind": by_kind, "by_sort": by_sort, "words": sizes}
