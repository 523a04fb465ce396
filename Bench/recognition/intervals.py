"""How far a figure may be off because a set is small: F1 of many sets drawn anew from its texts."""

import random

from .scoring import harmonic, score, share

DRAWS, SEED = 500, 3


def strict_f1(measured, name):
    """The interval that holds 95 % of the draws, of one type's strict F1."""
    counts = []
    for text, found in zip(measured.set.texts, measured.findings.spans):
        one = score([text], [found], measured.set.types, measured.set.forgiven).types[name]
        counts.append((one.strict, one.found, one.gold))
    source, figures = random.Random(SEED), []
    for _ in range(DRAWS):
        strict, found, gold = map(sum, zip(*source.choices(counts, k=len(counts))))
        figures.append(harmonic(share(strict, found), share(strict, gold)))
    figures.sort()
    return figures[round(0.025 * (DRAWS - 1))], figures[round(0.975 * (DRAWS - 1))]
