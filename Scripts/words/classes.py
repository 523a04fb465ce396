"""Sorts words into classes: words that stand in like places, and are parts of names alike.

usage: classes.py CORPORA > classes.txt      a line for each class: its number, 1 to 63, and its words as they are written

Where words stand is known from Brown's clusters of a million words each of German, English and Spanish (spacy-lookups-data,
Explosion; MIT). These clusters are clustered again, by what the labelled corpora say of their words and of the words beside
them. Only corpora whose licence lets any model learn from them are looked at, and none of the texts that figures are measured
on. The same corpora give the same file, byte for byte.
"""

import gzip
import json
import math
import os
import re
import sys
from collections import defaultdict
from importlib.resources import files

# Sums in another order would give other classes.
os.environ["OMP_NUM_THREADS"] = "1"

import numpy
from recognition import held_out
from sklearn.cluster import KMeans

LANGUAGES = ["de", "en", "es"]
CLASSES = 63
# As many words as a megabyte holds.
WORDS = 450_000
# Class A of the data's README: CC0, CC BY, MIT.
CORPORA = {
    "presidio_generated_other_templates.en", "meddocan.es", "grascco_phi.de", "mobie.de", "germeval14.de",
    "norne_no_bokmaal.no", "norne_no_nynorsk.no", "ronec_valid.ro", "btc_a.en", "btc_b.en", "btc_e.en", "btc_g.en",
    "btc_h.en", "wnut17.en", "wikigold.en", "europeana_ocr.fr", "europeana_ocr.nl", "europeana_ocr.de",
}

# What a word is: the first of a person's words, another one, part of a place, of an organisation, none of these.
LABELS = 5
FIRST, REST, PLACE, ORGANISATION, NONE = range(LABELS)
TYPES = {"PERSON": FIRST, "LOCATION": PLACE, "ADDRESS": PLACE, "ORGANIZATION": ORGANISATION}
# How much they count: what the words are, what the words before and behind them are, persons in particular.
OWN, BESIDE, PERSON = 2.0, 1.5, 1.3
# Words of a text that are counted; some clinical reports are long.
LONGEST = 3000
# A cluster that was met less often than this is taken for what all words are.
PRIOR = 20

TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[^\w\s]")
WORD = re.compile(r"[^\W\d_]{2,24}")


def table(language, name):
    file = files("spacy_lookups_data") / "data" / f"{language}_lexeme_{name}.json.gz"
    return json.loads(gzip.decompress(file.read_bytes()))


def texts(folder):
    for name, learned, _ in held_out.learned(folder):
        if name in CORPORA:
            yield from learned


def labelled(text):
    """The words of a text with their labels."""
    tokens = [(match.start(), match.end()) for match in TOKEN.finditer(text.text)][:LONGEST]
    labels = [NONE] * len(tokens)
    for span in text.spans:
        label = TYPES.get(span.type)
        if label is None:
            continue
        for index, (start, end) in enumerate(tokens):
            if start < span.end and end > span.start:
                labels[index] = label
                label = REST if label == FIRST else label
    return [text.text[start:end] for start, end in tokens], labels


def count(folder, clusters):
    """How often words of each cluster stand behind, are, and stand before each label."""
    counts = {language: defaultdict(lambda: numpy.zeros((3, LABELS))) for language in LANGUAGES}
    for text in texts(folder):
        words, labels = labelled(text)
        around = [NONE, *labels, NONE]
        for index, word in enumerate(words):
            for language in LANGUAGES:
                cluster = clusters[language].get(word)
                if cluster:
                    weight = 1 if language == text.language else 0.5
                    for place in range(3):
                        counts[language][cluster][place][around[index + place]] += weight
    return counts


def evidence(counts, clusters):
    """How much more often than all words those of a cluster stand so, as logarithms."""
    all_words = sum(count for language in LANGUAGES for count in counts[language].values())
    prior = all_words / all_words.sum(axis=1, keepdims=True)
    found = {}
    for language in LANGUAGES:
        found[language] = {}
        for cluster in sorted(set(clusters[language].values())):
            shares = counts[language][cluster] + prior * PRIOR
            found[language][cluster] = numpy.log(shares / shares.sum(axis=1, keepdims=True) / prior)
    return found, prior


def joint_clusters(clusters, logarithms):
    """The words of each combination of clusters, by their logarithm of probability where that is greatest."""
    joint = defaultdict(list)
    for word in sorted(set().union(*clusters.values())):
        if WORD.fullmatch(word) and (word.islower() or word[0].isupper() and word[1:].islower()):
            key = tuple(clusters[language].get(word, 0) for language in LANGUAGES)
            joint[key].append((word, [logarithms[language].get(word, -30) for language in LANGUAGES]))
    return joint


def combined(key, words, found):
    """The evidence of a word's clusters, more of the language in which it is common."""
    mean = numpy.mean([logarithms for _, logarithms in words], axis=0)
    weights = numpy.exp(0.35 * (mean - mean.max())) * [cluster > 0 for cluster in key]
    return sum(
        weight * found[language][cluster]
        for language, cluster, weight in zip(LANGUAGES, key, weights / weights.sum()) if cluster)


def main():
    folder = sys.argv[1]
    clusters = {language: {w: c for w, c in table(language, "cluster").items() if c} for language in LANGUAGES}
    logarithms = {language: table(language, "prob") for language in LANGUAGES}
    found, prior = evidence(count(folder, clusters), clusters)
    joint = joint_clusters(clusters, logarithms)

    scale = numpy.array([[BESIDE], [OWN], [BESIDE]]) * numpy.array([PERSON, PERSON, 1, 1, 1])
    points = numpy.array([(combined(key, words, found) * scale).ravel() for key, words in joint.items()])
    # By how many words there are, and how often they come in a million.
    weights = [
        math.sqrt(len(words) + 1e6 * sum(math.exp(max(logarithms)) for _, logarithms in words))
        for words in joint.values()
    ]
    means = KMeans(CLASSES, n_init=3, random_state=1).fit(points, sample_weight=weights)
    named = [
        (numpy.exp(center.reshape(3, LABELS) / scale) * prior)[1][:NONE].sum() for center in means.cluster_centers_
    ]
    order = sorted(range(CLASSES), key=lambda number: -named[number])

    # Words of classes that are often parts of names come first, then the common ones.
    words = [
        (named[number] < 0.1, -max(logarithms), word, order.index(number) + 1)
        for number, members in zip(means.labels_, joint.values()) for word, logarithms in members
    ]
    classes = defaultdict(list)
    for _, _, word, number in sorted(words)[:WORDS]:
        classes[number].append(word)
    for number in sorted(classes):
        print(number, *sorted(classes[number]))


if __name__ == "__main__":
    main()
