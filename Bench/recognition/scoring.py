"""How good findings are.

strict   start, end and type are those of a labelled span; each labelled span counts once
overlap  a labelled span is found if a finding of its type shares a character with it, and a finding is right likewise
leak     characters of labelled spans, spaces left out, that no finding of any type covers
over-masking  characters, spaces left out, that findings of the scored types cover outside all labelled spans
"""

import collections
import dataclasses


@dataclasses.dataclass
class Counts:
    """Of one type, or of several together."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    overlapping_found: int = 0
    overlapping_gold: int = 0
    characters: int = 0
    leaked: int = 0
    over: int = 0

    def add(self, other):
        for field in dataclasses.fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))
        return self

    @property
    def precision(self):
        return share(self.strict, self.found)

    @property
    def recall(self):
        return share(self.strict, self.gold)

    @property
    def f1(self):
        return harmonic(self.precision, self.recall)

    @property
    def overlap_f1(self):
        return harmonic(share(self.overlapping_found, self.found), share(self.overlapping_gold, self.gold))

    @property
    def leak(self):
        return share(self.leaked, self.characters)


@dataclasses.dataclass
class Score:
    types: dict = dataclasses.field(default_factory=lambda: collections.defaultdict(Counts))
    harmless: int = 0
    over: int = 0
    texts: int = 0
    bytes: int = 0

    def add(self, other):
        for name, counts in other.types.items():
            self.types[name].add(counts)
        for name in ("harmless", "over", "texts", "bytes"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self

    def together(self, types=None):
        result = Counts()
        for name in self.types if types is None else types:
            result.add(self.types.get(name, Counts()))
        return result

    @property
    def over_masking(self):
        return share(self.over, self.harmless)


def share(part, whole):
    return part / whole if whole else 0.0


def harmonic(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(texts, findings, types, forgiven=()):
    """`findings` are lists of spans, one for each text; `types` are those that count on both sides."""
    result = Score()
    for text, found in zip(texts, findings, strict=True):
        add_text(result, text, found, set(types), set(forgiven))
    return result


def meets(first, second):
    return first.start < second.end and second.start < first.end


def add_text(result, text, found, types, forgiven):
    gold = [span for span in text.spans if span.type in types and span.type not in forgiven]
    excused = [span for span in text.spans if span.type in forgiven]
    counted = list({(span.start, span.end, span.type): span for span in found if span.type in types}.values())
    counted = [
        span for span in counted
        if not any(meets(span, other) for other in excused) or any(meets(span, other) for other in gold)]
    left = collections.Counter((span.start, span.end, span.type) for span in gold)
    for span in counted:
        counts, key = result.types[span.type], (span.start, span.end, span.type)
        counts.found += 1
        if left[key]:
            left[key] -= 1
            counts.strict += 1
        counts.overlapping_found += any(meets(span, other) and span.type == other.type for other in gold)
    cover(result, text.text, gold, excused, counted, found)
    for span in gold:
        counts = result.types[span.type]
        counts.gold += 1
        counts.overlapping_gold += any(meets(span, other) and span.type == other.type for other in counted)
    result.texts += 1
    result.bytes += len(text.text.encode())


def cover(result, text, gold, excused, counted, found):
    """Leaks and over-masking, character by character."""
    visible = bytearray(not character.isspace() for character in text)
    open_to_all, harmless = visible[:], visible[:]
    for span in found:
        open_to_all[span.start:span.end] = bytes(span.end - span.start)
    for span in gold:
        counts = result.types[span.type]
        counts.characters += sum(visible[span.start:span.end])
        counts.leaked += sum(open_to_all[span.start:span.end])
    for span in [*gold, *excused]:
        harmless[span.start:span.end] = bytes(span.end - span.start)
    result.harmless += sum(harmless)
    for span in counted:
        over = sum(harmless[span.start:span.end])
        result.types[span.type].over += over
        result.over += over
        harmless[span.start:span.end] = bytes(span.end - span.start)
