"""Whether a binary has really not learned from the held-out texts, and how it does on names that it never read.

A model that ships may be trained on everything. On lines that a model has learned from it does far better than on
others; so lines of training that stand among held-out ones, of the same documents, tell which of both it is.
"""

import dataclasses

from . import aims, held_out, line_program
from .scoring import Score, score, share
from .text_sets import NAMES

# Of strict F1; models that had not seen the lines were worse on them by .15 and more.
LEAST_DIFFERENCE = 0.05


@dataclasses.dataclass
class Names:
    """Persons of a set, those whose name is labelled somewhere in the learned texts and the others."""

    known: int = 0
    known_right: int = 0
    new: int = 0
    new_right: int = 0

    @property
    def known_recall(self):
        return share(self.known_right, self.known)

    @property
    def new_recall(self):
        return share(self.new_right, self.new)


@dataclasses.dataclass
class Unseen:
    """Strict F1 of names on learned and on held-out lines of the same files."""

    learned: float
    held_out: float
    names: dict

    @property
    def is_sure(self):
        return self.learned - self.held_out >= LEAST_DIFFERENCE


def check(binary, data, measured, progress):
    sets = {each.set.name: each for each in measured if each.set.sort == "held-out"}
    learned_score, held_out_score, known = Score(), Score(), set()
    for name, texts, is_interleaved in held_out.learned(data):
        known.update(text.text[span.start:span.end].casefold()
                     for text in texts for span in text.spans if span.type == "PERSON")
        if not (is_interleaved and texts and name in sets):
            continue
        progress.says("learned lines beside held-out ones")
        other = sets[name]
        sample = texts[::4][:len(other.set.texts)]
        found = line_program.run([binary, "protect", "--jsonl"], sample)
        learned_score.add(score(sample, found.spans, NAMES))
        held_out_score.add(score(other.set.texts, other.findings.spans, NAMES))
        progress.step()
    names = {each.set.name: by_novelty(each, known) for each in measured
             if each.set.name in {name for name, _ in aims.PERSONS.values()}}
    return Unseen(learned_score.together().f1, held_out_score.together().f1, names)


def by_novelty(each, known):
    result = Names()
    for text, found in zip(each.set.texts, each.findings.spans):
        exact = {(span.start, span.end) for span in found if span.type == "PERSON"}
        for span in text.spans:
            if span.type != "PERSON":
                continue
            right = (span.start, span.end) in exact
            if text.text[span.start:span.end].casefold() in known:
                result.known += 1
                result.known_right += right
            else:
                result.new += 1
                result.new_right += right
    return result
