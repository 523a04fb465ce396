"""Tables of what scores are worth, by type and band."""

from markdown import table

from . import scores
from .quality_tables import digits

LABELLED = ("generated", "others")
HEAD = ("findings", "mean score", "right", "any label")


def two_digits(value):
    return "1.00" if value >= 0.995 else f"{value:.2f}".removeprefix("0")


def name(kind, subtype):
    return f"`{kind}` {subtype}".strip()


def of(findings, sort):
    return [one for one in findings if one.sort == sort]


def cells(worth):
    if not worth.found:
        return 0, "–", "–", "–"
    return worth.found, *(two_digits(value) for value in (worth.mean, worth.precision, worth.personal / worth.found))


def by_band(findings):
    """A row for each type, often found subtype and band that has findings."""
    rows = []
    for kind, subtype, found in scores.groups(findings):
        parts = [scores.bands(of(found, sort)) for sort in (*LABELLED, "clean")]
        for band in sorted(set().union(*parts)):
            *labelled, clean = (part.get(band, scores.Worth()) for part in parts)
            rows.append((name(kind, subtype), scores.TITLES[band], *(cell for one in labelled for cell in cells(one)),
                         clean.found))
    return table(
        ("type", "score", *(f"{what}, {sort}" for sort in LABELLED for what in HEAD), "findings, clean"), rows,
        left=True)


def errors(findings):
    """A row for each type and often found subtype: findings in labelled texts, expected calibration error."""
    rows = []
    for kind, subtype, found in scores.groups(findings):
        parts = [of(found, sort) for sort in LABELLED]
        cells = [(len(part), digits(scores.calibration_error(part)) if part else "–")
                 for part in (sum(parts, []), *parts)]
        rows.append((name(kind, subtype), *(cell for pair in cells for cell in pair)))
    head = ("all", *LABELLED)
    return table(("type", *(f"{what}, {sort}" for sort in head for what in ("findings", "error"))), rows, left=True)


def plotted(findings):
    """(band, [mean score, share that is right in generated texts, in others]) of all types together."""
    parts = [scores.bands(of(findings, sort)) for sort in LABELLED]
    both = scores.bands([one for sort in LABELLED for one in of(findings, sort)])
    return [(scores.TITLES[band], [worth.mean, *(part.get(band, scores.Worth()).precision for part in parts)])
            for band, worth in both.items()]
