"""Tacit, presidio-analyzer and scrubadub on the same texts, one after the other."""

import dataclasses
import os
import pathlib
import sys

from . import line_program
from .scoring import Score, score

LANGUAGES = ("en", "de", "fr", "es", "it", "nl")
# Types that those without a language model look for, too.
PATTERNS = (
    "EMAIL_ADDRESS", "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "IP_ADDRESS", "US_SSN", "URL", "DATE_TIME", "ID")
# Presidio gives scores; below this it holds a finding for doubtful itself.
SURE = 0.4
TACIT, PRESIDIO, PRESIDIO_SURE, SCRUBADUB = "Tacit", "Presidio", "Presidio, from 0.4", "scrubadub"
SYSTEMS = (TACIT, PRESIDIO, PRESIDIO_SURE, SCRUBADUB)
SUPPORTED = {
    TACIT: set(PATTERNS), PRESIDIO: set(PATTERNS), PRESIDIO_SURE: set(PATTERNS),
    SCRUBADUB: {"EMAIL_ADDRESS", "PHONE_NUMBER", "CREDIT_CARD", "US_SSN", "URL", "ID"},
}
DOCUMENTS = 100


@dataclasses.dataclass
class Compared:
    set: object
    findings: dict
    scores: dict


def chosen(sets):
    """The texts that all can be given: languages that have a tokeniser and a locale everywhere."""
    result = []
    for each in sets:
        if each.name == "meddocan.es":
            result.append(dataclasses.replace(each, texts=each.texts[:DOCUMENTS]))
        elif each.name in ("uner_en_ewt.en", "presidio_generated_other_templates.en"):
            result.append(each)
        elif each.sort in ("own", "generated") and each.language in LANGUAGES:
            result.append(each)
    return result


def run(binary, sets, progress):
    texts = [text for each in sets for text in each.texts]
    folder = str(pathlib.Path(__file__).parent.parent)
    environment = os.environ | {"PYTHONPATH": folder, "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"}
    found = {}
    progress.says("Tacit beside others")
    found[TACIT] = line_program.run([binary, "protect", "--jsonl"], texts, progress)
    for system, module in ((PRESIDIO, "presidio_lines"), (SCRUBADUB, "scrubadub_lines")):
        progress.says(system)
        command = [sys.executable, "-m", f"recognition.{module}"]
        found[system] = line_program.run(command, texts, progress, environment)
    found[PRESIDIO_SURE] = found[PRESIDIO].from_score(SURE)
    result, first = [], 0
    for each in sets:
        last = first + len(each.texts)
        parts = {system: slice_of(found[system], first, last) for system in SYSTEMS}
        scores = {system: score(each.texts, part.spans, each.types, each.forgiven) for system, part in parts.items()}
        result.append(Compared(each, parts, scores))
        first = last
    return result


def slice_of(found, first, last):
    return line_program.Findings(found.spans[first:last], found.microseconds[first:last], [])


def by_type(compared):
    """For each system its score over all sets; a set counts for the types that it labels."""
    return {system: total(each.scores[system] for each in compared) for system in SYSTEMS}


def total(scores):
    result = Score()
    for each in scores:
        result.add(each)
    return result
