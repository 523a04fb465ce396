"""Texts to learn from and to measure with, as arrays: for each word the rows of its features, and its label.

Tokens are words and numbers; what stands between two of them is a feature of the second. All features of a word are
rows of one table of embeddings. Keys that training met too seldom have no row: they are the unknown of their column.
"""

import collections
import csv
import pathlib
import re
import unicodedata
import zlib

import numpy

TYPES = ("PERSON", "LOCATION", "ORGANIZATION", "MISC")
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*|\d+")
# All but the last three are of the word alone; those depend on where it stands.
COLUMNS = (
    "word", "folded", "prefix3", "prefix4", "suffix2", "suffix3", "suffix4", "known", "class", "gap", "shape", "hint")
OF_WORDS = len(COLUMNS) - 3
LEAST = 4  # times that a key is met, to have a row
CHARACTERS = 16


def folded(word):
    return "".join(letter for letter in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(letter))


def shape(word):
    if word[0].isdigit():
        return 10 + min(len(word), 5)
    if len(word) == 1:
        return 1 if word.isupper() else 0
    if word.islower():
        return 2 if len(word) > 3 else 3
    if word.isupper():
        return 4 if len(word) > 3 else 5
    return 6 if word[1:].islower() else 7 if word[0].isupper() else 8


class Lists:
    """What is known of words beforehand: bits of the gazetteer, and the word lists of the CRF where there are some."""

    def __init__(self, data, words=None):
        self.bits, self.bands, self.classes = collections.defaultdict(int), {}, {}
        for bit, name in enumerate(("given_names", "family_names", "cities15000", "countries")):
            with open(f"{data}/gazetteer/{name}.tsv", encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                    parts = WORD.findall(row["name"])
                    for part in parts:
                        self.bits[folded(part)] |= 1 << bit if len(parts) == 1 else 16 if bit > 1 else 32
        if words:
            for line in pathlib.Path(words, "frequencies.txt").read_text(encoding="utf-8").splitlines():
                self.bands.update((folded(word), int(line[0])) for word in line.split()[1:])
            for line in pathlib.Path(words, "classes.txt").read_text(encoding="utf-8").splitlines():
                number, *members = line.split(" ")
                self.classes.update((word, int(number)) for word in members)

    def keys(self, word):
        plain, form = folded(word), shape(word)
        case = "A" if word[0].isupper() else "a"
        found = self.classes.get(word) or self.classes.get(plain.capitalize() if case == "A" else plain, 0)
        known = f"{self.bits.get(plain, 0)} {self.bands.get(plain, 0)} {form}"
        parts = [part + case for part in (plain[:3], plain[:4], plain[-2:], plain[-3:], plain[-4:])]
        return word, plain, *parts, known, f"{found} {form}"


class Corpus:
    """Texts as arrays over all their tokens."""

    def __init__(self, texts, hints, votes=None):
        self.texts, self.words, self.gaps = texts, {}, {}
        words, gaps, traits, found, labels, bounds, self.starts = [], [], [], [], [], [], [0]
        self.votes = votes if votes is not None else language_votes(texts)
        for text, hinted in zip(texts, hints, strict=True):
            tokens = [(match.start(), match.end()) for match in WORD.finditer(text.text)]
            written = [text.text[start:end] for start, end in tokens]
            spoken = collections.Counter(self.votes[word] for word in written[:400] if word in self.votes)
            speech = spoken.most_common(2)
            language = speech[0][0] if speech and (len(speech) == 1 or speech[0][1] > speech[1][1]) else 0
            lower, end, own = {word for word in written if word.islower()}, 0, []
            upper = set()
            for index, (word, (first, last)) in enumerate(zip(written, tokens)):
                gap = text.text[end:first] if index else "^"
                gap = gap if len(gap) < 5 else gap[:2] + gap[-2:]
                starts = not index or "\n" in gap or (gap not in (".", "!") and any(sign in gap for sign in ".!?"))
                if not starts and word[0].isupper() and word[1:].islower():
                    upper.add(word)
                words.append(self.words.setdefault(word, len(self.words)))
                gaps.append(self.gaps.setdefault(f"{gap} {shape(word)}", len(self.gaps)))
                own.append((shape(word) * 8 + starts + 2 * (word.lower() in lower)) * 32 + language)
                end = last
            traits += [value + 128 * (word in upper) for value, word in zip(own, written)]
            labels += marked(tokens, [(span, TYPES.index(span.type)) for span in text.spans if span.type in TYPES])
            found += marked(tokens, hinted)
            bounds += tokens
            self.starts.append(len(bounds))
        self.word = numpy.array(words, numpy.int32)
        self.gap, self.trait = numpy.array(gaps, numpy.int32), numpy.array(traits, numpy.int32)
        self.hint, self.label = numpy.array(found, numpy.int32), numpy.array(labels, numpy.int32)
        self.bounds = numpy.array(bounds, numpy.int32).reshape(-1, 2)

    def keys(self, lists):
        """Columns of hashes, for each token."""
        def hashes(column, values):
            return numpy.array([zlib.crc32(f"{column} {value}".encode()) for value in values], numpy.int64)
        known = [lists.keys(word) for word in self.words]
        columns = [hashes(name, column)[self.word] for name, column in zip(COLUMNS, zip(*known))]
        columns.append(hashes("gap", self.gaps)[self.gap])
        columns += [values.astype(numpy.int64) for values in (self.trait, self.hint)]
        return numpy.stack(columns, 1)

    def characters(self, alphabet):
        """The first and last characters of each word, 0 for none."""
        result = numpy.zeros((len(self.words) + 1, CHARACTERS), numpy.int32)
        for index, word in enumerate(self.words):
            kept = word if len(word) <= CHARACTERS else word[:10] + word[-6:]
            result[index, :len(kept)] = [alphabet.get(letter, 1) for letter in kept]
        return result


def marked(tokens, spans):
    """Of each token 0, 1 + 2 * kind where it begins a span, 2 + 2 * kind inside one."""
    result, at = [0] * len(tokens), 0
    for span, kind in sorted(spans, key=lambda pair: pair[0].start):
        while at < len(tokens) and tokens[at][1] <= span.start:
            at += 1
        first = True
        while at < len(tokens) and tokens[at][0] < span.end:
            result[at], first, at = (1 if first else 2) + 2 * kind, False, at + 1
    return result


def language_votes(texts):
    """Words in small letters that mostly one language has."""
    counts, languages = collections.defaultdict(collections.Counter), sorted({text.language for text in texts})
    for text in texts:
        for word in WORD.findall(text.text):
            if word.islower():
                counts[word][text.language] += 1
    return {word: 1 + languages.index(by.most_common(1)[0][0]) for word, by in counts.items()
            if by.total() >= 30 and by.most_common(1)[0][1] >= 0.85 * by.total()}


class Rows:
    """Which row of the table a key has: for each column the unknown first; row 0 is for what lies outside of texts."""

    def __init__(self, keys):
        self.keys, self.first, self.count = [], [], 1
        for column in range(len(COLUMNS)):
            kept, counts = numpy.unique(keys[:, column], return_counts=True)
            kept = kept[counts >= LEAST]
            self.keys.append(kept)
            self.first.append(self.count)
            self.count += 1 + len(kept)

    def of(self, keys):
        """One more token stands at the end, which is outside."""
        result = numpy.zeros((len(keys) + 1, len(COLUMNS)), numpy.int32)
        for column, known in enumerate(self.keys):
            place = numpy.searchsorted(known, keys[:, column]).clip(0, len(known) - 1)
            result[:-1, column] = self.first[column] + numpy.where(known[place] == keys[:, column], place + 1, 0)
        return result


def streamed(starts, texts, gap):
    """The tokens of these texts one after the other, and between texts so many that are outside: -1, the last one."""
    between = numpy.full(gap, -1)
    return numpy.concatenate([
        part for text in texts for part in (numpy.arange(starts[text], starts[text + 1]), between)])


def pieces(stream, length, reach):
    """A stream in pieces, each with tokens around it; the last piece is filled up."""
    count = -(-len(stream) // length)
    filled = numpy.full(count * length + 2 * reach, -1)
    filled[reach:reach + len(stream)] = stream
    return filled[numpy.arange(count)[:, None] * length + numpy.arange(length + 2 * reach)]
