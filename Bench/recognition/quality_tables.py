"""Tables of how well Tacit finds: persons, numbers, every language and type."""

import collections

from markdown import table

from . import aims, intervals
from .scoring import Counts, Score, score
from .text_sets import ALL, LANGUAGES


def digits(value):
    """.842 as figures of this field are written."""
    return f"{value:.3f}".removeprefix("0")


def percent(value):
    return f"{100 * value:.1f} %"


def cells(counts):
    return counts.gold, *(digits(value) for value in (
        counts.precision, counts.recall, counts.f1, counts.overlap_f1)), percent(counts.leak)


def named(each):
    return f"{each.title}{'' if each.sort != 'held-out' else ', held out'}"


def judged_persons(measured):
    """Set, language, aim, score, and whether F1, leak and over-masking are as they should be."""
    sets = {each.set.name: each for each in measured}
    for language, (name, aim) in aims.PERSONS.items():
        if name in sets and sets[name].score.types["PERSON"].gold:
            found = sets[name].score
            counts = found.types["PERSON"]
            yield (sets[name], language, aim, found, counts.f1 >= aim, counts.leak <= aims.LEAK,
                   found.over_masking <= aims.OVER_MASKING)


def persons_with_aims(measured, unseen):
    rows = []
    for each, language, aim, score, f1, leak, over in judged_persons(measured):
        counts, judged = score.types["PERSON"], unseen.is_sure or each.set.sort == "own"
        low, high = intervals.strict_f1(each, "PERSON")
        rows.append((
            LANGUAGES[language], named(each.set), counts.gold, digits(counts.f1), f"{digits(low)}–{digits(high)}",
            digits(aim), aims.mark(f1, judged), percent(counts.leak), aims.mark(leak, judged),
            percent(score.over_masking), aims.mark(over, judged), percent(counts.over / max(1, score.harmless))))
    return table(
        ("language", "texts", "persons", "strict F1", "95 %", "aim", "", "leak", "at most 10 %", "over-masking",
         "at most 2 %", "over-masking by persons"), rows, left=True)


def new_names(measured, unseen):
    """How much of the persons is names that stand nowhere in the learned texts, and how they fare."""
    rows = []
    for each, language, *_ in judged_persons(measured):
        names = unseen.names[each.set.name]
        rows.append((LANGUAGES[language], named(each.set), names.known, digits(names.known_recall), names.new,
                     digits(names.new_recall)))
    return table(("language", "texts", "known names", "recall, strict", "new names", "recall, strict"), rows, left=True)


def persons(measured):
    rows = [
        (LANGUAGES[each.set.language], named(each.set), *cells(each.score.types["PERSON"]))
        for each in by_language(measured) if each.score.types["PERSON"].gold]
    return table(("language", "texts", "persons", "P", "R", "F1", "overlap F1", "leak"), rows, left=True)


def by_language(measured):
    order = {"own": 0, "generated": 1, "held-out": 2}
    return sorted(measured, key=lambda each: (LANGUAGES[each.set.language], order[each.set.sort], each.set.title))


def of_sort(measured, sort):
    result = Score()
    for each in measured:
        if each.set.sort == sort:
            result.add(each.score)
    return result


def as_published(measured):
    """Counts of the structured types in held-out texts, by the labels as they lie in the files."""
    result = Score()
    for each in measured:
        if each.set.sort == "held-out":
            texts, forgiven = each.set.published or each.set.texts, each.set.forgiven
            result.add(score(texts, each.findings.spans, each.set.types, forgiven))
    return {name: result.types[name] for name in aims.STRUCTURED if result.types[name].gold >= 10}


def judged_structured(measured):
    """Type, sort of texts, counts, aim; sorts of texts that hold at least ten of a type."""
    for name, aim in aims.STRUCTURED.items():
        for sort in ("generated", "own", "held-out"):
            counts = of_sort(measured, sort).types.get(name, Counts())
            if counts.gold >= 10:
                yield name, sort, counts, aim


def structured(measured):
    titles = {"generated": "generated", "own": "own sets", "held-out": "held out, clinical and templates"}
    return table(
        ("type", "texts", "spans", "P", "R", "F1", "overlap F1", "leak", "aim", ""),
        [(f"`{name}`", titles[sort], *cells(counts), digits(aim), aims.mark(counts.f1 >= aim))
         for name, sort, counts, aim in judged_structured(measured)], left=True)


def ids(measured):
    """Generated ids, keys and the like by subtype: how many are found with start, end and type, and what leaks."""
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for each in measured:
        if each.set.sort != "generated":
            continue
        for text, found in zip(each.set.texts, each.findings.spans):
            exact = {(span.start, span.end) for span in found if span.type == "ID"}
            for span in text.spans:
                if span.type == "ID":
                    entry = counts[span.subtype or "other"]
                    entry[0] += 1
                    entry[1] += (span.start, span.end) in exact
                    entry[2] += any(other.start < span.end and span.start < other.end for other in found)
    rows = sorted(counts.items(), key=lambda item: (item[1][1] / item[1][0], item[0]))
    return table(
        ("id", "spans", "recall, strict", "touched by any finding"),
        [(f"`{name}`", entry[0], digits(entry[1] / entry[0]), digits(entry[2] / entry[0])) for name, entry in rows])


def overview(measured):
    return table(
        ("language", "texts", "of them", "spans", "P", "R", "F1", "overlap F1", "leak", "over-masking"),
        [(LANGUAGES[each.set.language], named(each.set), each.score.texts, *cells(each.score.together()),
          percent(each.score.over_masking)) for each in by_language(measured)], left=True)


def every_type(measured):
    """For each language a heading and a table."""
    parts = []
    for language in sorted({each.set.language for each in measured}, key=LANGUAGES.get):
        rows = []
        for each in by_language(measured):
            if each.set.language != language:
                continue
            for name in ALL:
                counts = each.score.types.get(name)
                if counts and (counts.gold or counts.found):
                    over = counts.over / max(1, each.score.harmless)
                    rows.append((named(each.set), f"`{name}`", counts.gold, counts.found, *cells(counts)[1:],
                                 f"{100 * over:.2f} %"))
        head = ("texts", "type", "spans", "found", "P", "R", "F1", "overlap F1", "leak", "over-masking")
        parts.append(f"### {LANGUAGES[language]}\n\n{table(head, rows, left=True)}")
    return "\n\n".join(parts)
