"""A run: every set through Tacit, there and back, beside others, and the texts without personal data."""

import dataclasses

from . import comparison, false_alarms, held_out, line_program, own_texts, round_trip, scores, speed, unseen
from .scoring import Score, score
from .text_sets import LANGUAGES


@dataclasses.dataclass
class Measured:
    set: object
    findings: line_program.Findings
    score: Score


def run(binary, library, root, data, quick, progress):
    most = 60 if quick else None
    progress.steps = len(LANGUAGES) + 1
    sets = held_out.sets(data, most) + own_texts.labelled(root, most)
    sets += own_texts.generated(binary, root, data, progress, 30 if quick else own_texts.COUNT)
    beside = comparison.chosen(sets)
    texts = [text for each in sets for text in each.texts]
    compared_texts = sum(len(each.texts) for each in beside)
    progress.steps += 1 + 2 * len(sets) + len(texts) // round_trip.BATCH + 3 * (compared_texts // 100)
    measured = []
    quickness = speed.run(binary, library, sets, progress)
    for each in sets:
        progress.says(f"{LANGUAGES.get(each.language, each.language)}, {each.title}")
        found = line_program.run([binary, "protect", "--jsonl"], each.texts)
        measured.append(Measured(each, found, score(each.texts, found.spans, each.types, each.forgiven)))
        progress.step()
    judged = scores.run(binary, measured, progress)
    seen = unseen.check(binary, data, measured, progress)
    progress.says("there and back")
    trip = round_trip.check(binary, texts, progress)
    compared = comparison.run(binary, beside, progress)
    return {
        "measured": measured, "scores": judged, "unseen": seen, "round_trip": trip, "compared": compared,
        "false_alarms": false_alarms.run(binary),
        "speed": quickness,
    }
