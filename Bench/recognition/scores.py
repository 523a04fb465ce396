"""What a score is worth: how many of the findings with it are right.

Judged are sets that label more than names, and in them findings of the types that they label in full; and texts
without personal data, in which every finding is wrong. Elsewhere a finding is right if it shares a character with a
label of its type. Findings below the thresholds of `balanced` are those that thresholds of 0 add where `balanced`
finds nothing.
"""

import collections
import dataclasses

from . import false_alarms, line_program
from .scoring import meets, share
from .text_sets import NAMES, Text, TextSet

# Kinds as `--threshold` knows them.
KINDS = (
    "PERSON", "EMAIL", "PHONE", "ADDRESS", "CARD", "IBAN", "BIC", "IP", "MAC", "URL", "WALLET", "BIRTHDATE", "USER",
    "LOCATION", "ORGANIZATION", "DATE", "AGE", "ID", "SECRET")
# The lowest scores of the bands; the last one holds 1 as well.
BANDS = (0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
TITLES = ("below .5", ".5–.6", ".6–.7", ".7–.8", ".8–.9", ".9–.95", ".95–1")
# An id or a key has rows of its own from so many findings on.
LEAST_FINDINGS = 30


@dataclasses.dataclass(frozen=True)
class Judged:
    """One finding. `is_right`: a label of its type; `is_personal`: a label of whatever type."""

    type: str
    subtype: str
    score: float
    is_right: bool
    is_personal: bool
    sort: str  # of the texts: "generated", "clean", or "others", which are the own sets and the held-out ones

    @property
    def band(self):
        return max(index for index, least in enumerate(BANDS) if self.score >= least)


@dataclasses.dataclass
class Worth:
    """Of findings with similar scores."""

    found: int = 0
    score: float = 0.0
    right: int = 0
    personal: int = 0

    def add(self, finding):
        self.found += 1
        self.score += finding.score
        self.right += finding.is_right
        self.personal += finding.is_personal

    @property
    def mean(self):
        return share(self.score, self.found)

    @property
    def precision(self):
        return share(self.right, self.found)


def run(binary, measured, progress):
    """Every finding of these texts, with its score."""
    parts = [(each.set, each.findings) for each in measured if not set(each.set.types) <= set(NAMES)]
    clean = [Text(text, (), "") for _, text in false_alarms.texts()]
    parts.append((TextSet("clean", "texts without personal data", "clean", "", clean),
                  line_program.run([binary, "protect", "--jsonl"], clean)))
    thresholds = [argument for kind in KINDS for argument in ("--threshold", f"{kind}=0")]
    result = []
    for texts, findings in parts:
        progress.says(f"doubtful findings, {texts.title}")
        doubtful = line_program.run([binary, "protect", "--jsonl", *thresholds], texts.texts)
        for text, sure, sure_scores, more, more_scores in zip(
                texts.texts, findings.spans, findings.scores, doubtful.spans, doubtful.scores):
            added = [pair for pair in zip(more, more_scores) if not any(meets(pair[0], other) for other in sure)]
            for span, score in [*zip(sure, sure_scores), *added]:
                if finding := judged(span, score, text, texts):
                    result.append(finding)
        progress.step()
    return result


def judged(span, score, text, texts):
    met = [label for label in text.spans if meets(span, label)]
    labels = [label for label in met if label.type in texts.types and label.type not in texts.forgiven]
    if span.type not in texts.types or (not labels and any(label.type in texts.forgiven for label in met)):
        return None
    sort = texts.sort if texts.sort in ("generated", "clean") else "others"
    return Judged(span.type, span.subtype, score, any(label.type == span.type for label in labels), bool(met), sort)


def bands(findings):
    """Band to what its scores are worth; only bands with findings."""
    result = collections.defaultdict(Worth)
    for finding in findings:
        result[finding.band].add(finding)
    return dict(sorted(result.items()))


def calibration_error(findings):
    """The mean distance of a band's mean score from the share that is right, weighted by findings."""
    return share(sum(worth.found * abs(worth.mean - worth.precision) for worth in bands(findings).values()),
                 len(findings))


def groups(findings):
    """(type, subtype or nothing, findings): every type, and subtypes that are found often, the most frequent first."""
    by_type, by_subtype = collections.defaultdict(list), collections.defaultdict(list)
    for finding in findings:
        by_type[finding.type].append(finding)
        if finding.subtype and finding.subtype != finding.type:
            by_subtype[finding.type, finding.subtype].append(finding)
    for kind, found in sorted(by_type.items()):
        yield kind, "", found
        often = [(subtype, part) for (owner, subtype), part in by_subtype.items()
                 if owner == kind and len(part) >= LEAST_FINDINGS]
        for subtype, part in sorted(often, key=lambda pair: (-len(pair[1]), pair[0])):
            yield kind, subtype, part
