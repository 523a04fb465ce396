"""The chain of labels: its loss, its most probable path; the spans of a path, and how good these are."""

import re

import jax
import numpy
from jax import numpy as jnp
from recognition.scoring import meets, score
from recognition.text_sets import Span

from .texts import TYPES

SURE = 0.9  # rules' persons from this score on are united with the network's
PERSONS_OF_CRF = 0.33
BREAK = re.compile(r"""\s*[:;!?"()\[\]{}<>|=«»“”„\t,]+\s*|\s+-\s*|-\s+|\s{3,}|(?<=\w{4})\.\s+""")
INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.[ -]?)+\Z")
INITIAL = re.compile(r"(?:(?<!\w)[^\W\d_]|\b[JS]r)\Z")
NEARLY = 0.01  # of F1, given away for fewer leaks


def chain_loss(scores, chain, labels):
    """The negative logarithm of the right labels' probability, summed."""
    moves = jnp.exp(chain)

    def step(total, score):
        most = total.max(-1, keepdims=True)
        return jnp.log(jnp.exp(total - most) @ moves + 1e-30) + most + score, None
    right = jnp.take_along_axis(scores, labels[..., None], -1).sum() + chain[labels[:, :-1], labels[:, 1:]].sum()
    total, _ = jax.lax.scan(step, scores[:, 0], scores[:, 1:].swapaxes(0, 1))
    return jax.nn.logsumexp(total, -1).sum() - right


def decoded(scores, chain, bias):
    """Viterbi's path over a stream, with persons `bias` more probable."""
    scores = scores + numpy.array([0, bias, bias] + [0] * (scores.shape[1] - 3))
    chain = chain.copy()
    for kind in range(len(TYPES)):
        inside = 2 + 2 * kind
        chain[[label for label in range(len(chain)) if label not in (inside - 1, inside)], inside] = -1e4
    back, total = numpy.empty(scores.shape, numpy.int8), scores[0]
    for at in range(1, len(scores)):
        ways = total[:, None] + chain
        back[at] = ways.argmax(0)
        total = ways[back[at], range(len(chain))] + scores[at]
    path = numpy.empty(len(scores), numpy.int8)
    path[-1] = total.argmax()
    for at in range(len(scores) - 1, 0, -1):
        path[at - 1] = back[at, path[at]]
    return path


def spans(corpus, stream, path):
    """For each text its persons, places and firms."""
    labels = numpy.zeros(len(corpus.bounds), numpy.int8)
    labels[stream[stream >= 0]] = path[stream >= 0]
    result = []
    for first, end in zip(corpus.starts, corpus.starts[1:]):
        found = []
        for at in first + numpy.flatnonzero(labels[first:end]):
            kind, begins = (labels[at] - 1) // 2, labels[at] % 2 == 1
            start, last = map(int, corpus.bounds[at])
            if begins or not found:
                found.append([start, last, kind])
            else:
                found[-1][1] = last
        result.append([Span(start, last, TYPES[kind]) for start, last, kind in found if kind < 3])
    return result


def bounded(text, spans):
    """Persons cut in two where a sign stands that no name goes on over, and with the initials that belong to them.

    What the CRF's names go through as well, in short.
    """
    result = []
    for span in spans:
        if span.type != "PERSON":
            result.append(span)
            continue
        start = span.start
        for match in BREAK.finditer(text, span.start, span.end):
            if match.start() > start:
                result.append(whole(text, start, match.start()))
            start = match.end()
        if start < span.end:
            result.append(whole(text, start, span.end))
    return result


def whole(text, start, end):
    before, last = INITIALS.search(text[max(0, start - 12):start]), INITIAL.search(text[start:end])
    start -= len(before[0]) if before else 0
    return Span(start, end + (bool(last) and text[end:end + 1] == "."), "PERSON")


def united(network, rules):
    """The network's persons and the rules' sure ones that meet none of them; of other types both."""
    result = []
    for own, found, scores in zip(network, rules.spans, rules.scores, strict=True):
        more = [span for span, score in zip(found, scores) if span.type != "PERSON" or score >= SURE]
        persons = [span for span in own if span.type == "PERSON"]
        result.append(own + [span for span in more if not any(meets(span, person) for person in persons)])
    return result


def figures(texts, found, types, forgiven=()):
    """Of persons; over-masking counts what persons cover outside of all labels."""
    result = score(texts, found, types, forgiven)
    person = result.types["PERSON"]
    return {"f1": person.f1, "overlap f1": person.overlap_f1, "precision": person.precision, "recall": person.recall,
            "leak": person.leak, "over": person.over / max(result.harmless, 1)}


def crf(found):
    return [[span for span, value in zip(spans, scores) if span.type != "PERSON" or value >= PERSONS_OF_CRF]
            for spans, scores in zip(found.spans, found.scores)]


def chosen_bias(texts, corpus, scores, stream, chain, rules):
    """The fewest leaks among those whose F1 is nearly the greatest, of the union with rules, on texts kept aside."""
    tried = []
    for bias in numpy.arange(-0.5, 3.1, 0.5):
        own = spans(corpus, stream, decoded(scores, chain, bias))
        own = [bounded(text.text, each) for text, each in zip(texts, own)]
        tried.append({"bias": float(bias)} | figures(texts, united(own, rules), TYPES[:3]))
    best = max(each["f1"] for each in tried)
    return min((each for each in tried if each["f1"] >= best - NEARLY), key=lambda each: each["leak"])["bias"], tried


def table(results):
    """Lines of Markdown: for each set and each way F1, leak and over-masking in per cent."""
    ways = list(next(iter(results.values())))
    lines = ["| set | " + " | ".join(ways) + " |", "|---|" + "---|" * len(ways)]
    rows = {name: [[by_way[way][key] for key in ("f1", "leak", "over")] for way in ways]
            for name, by_way in results.items()}
    rows["mean"] = numpy.mean(list(rows.values()), 0)
    for name, row in rows.items():
        cells = [f"{100 * f1:.1f} / {100 * leak:.1f} / {100 * over:.2f}" for f1, leak, over in row]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)
