"""Labels of MEDDOCAN that are plainly not what was meant, mended in sight: the page gives the figures without it as well."""

import dataclasses

# What a label becomes that says something of a patient, and no id.
FACT = "FACT"


def mended(text):
    """A label one character too late, in the middle of a word and behind its end, is moved: in some documents all are so.

    An `ID` without a digit is a `FACT`: the corpus has a label for other facts about the patient (an origin, a trade, a
    stage of life), which the data set gives as ids.
    """
    return dataclasses.replace(text, spans=tuple(named(moved(span, text.text), text.text) for span in text.spans))


def moved(span, text):
    early = dataclasses.replace(span, start=span.start - 1, end=span.end - 1)
    return early if not is_whole(span, text) and is_whole(early, text) else span


def named(span, text):
    is_fact = span.type == "ID" and not any(character.isdigit() for character in text[span.start:span.end])
    return dataclasses.replace(span, type=FACT) if is_fact else span


def is_whole(span, text):
    """Neither end lies inside a word or beside a blank that the label takes in."""
    return (span.start >= 0 and is_border(span.start, text) and is_border(span.end, text)
            and not text[span.start].isspace() and not text[span.end - 1].isspace())


def is_border(offset, text):
    return not (0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum())


def told(sets):
    """How much was mended, for the page: texts with moved labels, moved labels, labels that are facts."""
    texts = labels = facts = 0
    for each in sets:
        for before, after in zip(each.published or (), each.texts):
            away = sum(one.start != other.start for one, other in zip(before.spans, after.spans))
            texts, labels = texts + (away > 0), labels + away
            facts += sum(span.type == FACT for span in after.spans)
    return texts, labels, facts
