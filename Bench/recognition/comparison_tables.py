"""Tables of Tacit beside others."""

from markdown import table

from . import timing
from .comparison import PATTERNS, SUPPORTED, SYSTEMS, TACIT, by_type, total
from .quality_tables import digits, percent
from .scoring import Counts
from .text_sets import LANGUAGES


def name(each):
    return f"{LANGUAGES[each.set.language]}, {each.set.title}"


def types(compared):
    """Strict F1, and recall in brackets, of types that not only Tacit looks for."""
    scores = by_type(compared)
    rows = []
    for kind in PATTERNS:
        counts = [scores[system].types.get(kind, Counts()) for system in SYSTEMS]
        if counts[0].gold:
            rows.append((f"`{kind}`", counts[0].gold, *(
                f"{digits(each.f1)} ({digits(each.recall)})" if kind in SUPPORTED[system] else "–"
                for system, each in zip(SYSTEMS, counts))))
    rows.append(("all of these", scores[TACIT].together(PATTERNS).gold, *(
        f"{digits(each.f1)} ({digits(each.recall)})"
        for each in (scores[system].together(PATTERNS) for system in SYSTEMS))))
    return table(("type", "spans", *SYSTEMS), rows)


def leaks(compared):
    """Of all labelled types, and in brackets over-masking."""
    def cell(score):
        return f"{percent(score.together().leak)} ({percent(score.over_masking)})"

    rows = [
        (name(each), each.scores[TACIT].together().gold, *(cell(each.scores[system]) for system in SYSTEMS))
        for each in compared]
    rows.append(("**all**", sum(row[1] for row in rows), *(
        cell(total(each.scores[system] for each in compared)) for system in SYSTEMS)))
    return table(("texts", "spans", *SYSTEMS), rows)


def timed(compared):
    """(what, texts, bytes, {system: figures}) for each sort of texts."""
    groups = {
        "own sets, a sentence or two": [each for each in compared if each.set.sort == "own"],
        "generated tickets, mails, logs": [each for each in compared if each.set.sort == "generated"],
        "web sentences (EWT)": [each for each in compared if each.set.name == "uner_en_ewt.en"],
        "clinical cases (MEDDOCAN)": [each for each in compared if each.set.name == "meddocan.es"],
        "all": compared,
    }
    for title, group in groups.items():
        if group:
            texts = [text for each in group for text in each.set.texts]
            size = timing.size(texts)
            yield title, len(texts), size, {
                system: timing.summary([us for each in group for us in each.findings[system].microseconds], size)
                for system in SYSTEMS}


def times(compared):
    shown = [system for system in SYSTEMS if "from" not in system]
    rows = []
    for title, count, size, figures in timed(compared):
        for system in shown:
            one = figures[system]
            factor = figures[TACIT]["megabytes"] / one["megabytes"]
            speed = f"{one['megabytes']:.3g}"
            rows.append((title, f"{size / count:,.0f}", system, timing.told(one["p50"]), timing.told(one["p99"]), speed,
                         "1" if system == TACIT else f"{factor:,.0f}"))
    return table(("texts", "bytes, mean", "", "p50", "p99", "MB/s", "times as long as Tacit"), rows)
