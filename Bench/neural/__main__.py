"""Does a small neural network find names of persons better than the chain of labels that Tacit ships?

An experiment for docs/decisions/0014, run by hand with the packages of requirements.txt, after `make recognition`:

PYTHONPATH=Bench python -m neural --data FOLDER --words .build/words --rules .build/release/tacit \\
    --crf .build/recognition/tacit --network window --output report.json

Training ends by the clock (`minutes` of --options), so no two runs are the same.
"""

import argparse
import collections
import dataclasses
import json
import os
import pathlib
import pickle
import subprocess
import sys
import time

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import jax
import numpy
from recognition import aims, held_out, line_program, own_texts
from recognition.text_sets import Span, Text

from . import measure, texts
from .network import DEEP, Network, Options

LEFT_OUT = ("ja", "zh")  # nothing of these is measured here
WEIGHTS = {"wikiann": 0.2, "europeana_ocr": 0.5}
GENERATED_WEIGHT, VARIANT_WEIGHT, SMALL, CAPITALS = 0.5, 0.5, 0.15, 0.05
ASIDE = 33  # every so manieth text is kept for choices


def main():
    options = arguments()
    say(f"begun, {options.network}")
    learned, aside, measured, lists = prepared(options)
    say(f"{len(learned[0])} texts, {len(learned[1].word)} tokens, {len(aside[0])} texts aside")
    learned_keys = learned[1].keys(lists)
    rows = texts.Rows(learned_keys)
    alphabet = {letter: index + 2 for index, (letter, count) in enumerate(collections.Counter(
        letter for word in learned[1].words for letter in word).most_common(400))}
    counts = collections.Counter(dict(zip(*numpy.unique(learned_keys[:, 1], return_counts=True))))
    chosen = Options(options.network, **(DEEP if options.network == "deep" else {}) | json.loads(options.options))
    network = Network(chosen, rows, len(alphabet) + 2)
    say(f"{rows.count} rows, {[len(each) for each in rows.keys]}")

    def arrays(corpus, keys=None):
        keys = corpus.keys(lists) if keys is None else keys
        met = numpy.array([counts.get(key, 0) for key in keys[:, 1].tolist()] + [1])
        return {"rows": rows.of(keys), "word": numpy.append(corpus.word, len(corpus.words)), "starts": corpus.starts,
                "letters": corpus.characters(alphabet), "rarity": chosen.rare / (chosen.rare + met),
                "label": numpy.append(corpus.label, 0)}
    corpus = arrays(learned[1], learned_keys)
    misc = numpy.repeat([not item.has_misc for item in learned[0]], numpy.diff(learned[1].starts))
    corpus["without_misc"] = numpy.append(misc, False)
    training = network.learn(corpus, numpy.array([item.weight for item in learned[0]]), say)
    network.quantized()

    chain = numpy.asarray(network.parameters["chain"])
    bias, tried = measure.chosen_bias(aside[0], aside[1], *network.scores(arrays(aside[1])), chain, aside[2])
    results = {}
    for name, (of, own, rules, crf) in measured.items():
        scores, stream = network.scores(arrays(own))
        found = measure.spans(own, stream, measure.decoded(scores, chain, bias))
        bounded = [measure.bounded(text.text, each) for text, each in zip(of.texts, found)]
        ways = {"CRF with rules": measure.crf(crf), "network": found, "network + rules": measure.united(found, rules),
                "bounded network + rules": measure.united(bounded, rules)}
        results[name] = {way: measure.figures(of.texts, each, of.types, of.forgiven) for way, each in ways.items()}
    dense = sum(each.size for each in jax.tree.leaves(network.parameters))
    report = {
        "options": dataclasses.asdict(chosen), "training": training, "bias": bias, "aside": tried, "sets": results,
        "look-ups": len(texts.COLUMNS) - (not chosen.hints), "rows": rows.count,
        "parameters": {"table": network.table.size, "others": dense},
        # With two bytes for each key.
        "bytes at 8 bits": network.table.size + dense + 2 * rows.count}
    pathlib.Path(options.output).write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(measure.table(results))


@dataclasses.dataclass
class Item:
    text: Text
    weight: float
    has_misc: bool = False


def material(data, binary, root, count, seed):
    """What is learned from, and what is kept aside of it."""
    random, items, aside = numpy.random.default_rng(seed), [], []
    for name, of_set, _ in held_out.learned(data):
        if not of_set or of_set[0].language in LEFT_OUT:
            continue
        weight = WEIGHTS.get(name.split(".")[0].removesuffix("_train"), 1.0)
        has_misc = any(span.type == "MISC" for text in of_set for span in text.spans)
        for index, text in enumerate(of_set):
            if index % ASIDE == ASIDE - 1 and weight == 1:
                aside.append(text)
                continue
            items.append(Item(text, weight, has_misc))
            chance = random.random()
            if chance < SMALL + CAPITALS:
                other = small(text.text) if chance < SMALL else capitals(text.text)
                items.append(Item(dataclasses.replace(text, text=other), weight * VARIANT_WEIGHT, has_misc))
    for path in sorted(pathlib.Path(root, "Training/Templates").glob("??.txt")):
        if path.stem not in LEFT_OUT:
            items += [Item(text, GENERATED_WEIGHT) for text in generated(binary, path, data, count)]
    return items, aside


def generated(binary, path, data, count):
    options = ["--names", f"{data}/gazetteer", "--templates", str(path.parent), "--language", path.stem]
    options += ["--count", str(count), "--seed", "11", "--split", "training"]
    made = subprocess.run([binary, "train", "texts", *options], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    entries = [json.loads(line) for line in made.stdout.split("\n") if line]
    return [Text(each["text"], tuple(Span.read(span) for span in each["spans"]), each["lang"]) for each in entries]


def small(text):
    return "".join(other if len(other := letter.lower()) == 1 else letter for letter in text)


def capitals(text):
    return "".join(other if len(other := letter.upper()) == 1 else letter for letter in text)


def by_rules(binary, of_set):
    """What rules alone find, and how sure they are."""
    return line_program.run([binary, "protect", "--jsonl", "--tagger", "none", "--threshold", "PERSON=0.1"], of_set)


def hint_kinds(found):
    """Persons by three bands of score, places, firms, all else."""
    return [[(span, 0 if score >= 0.85 else 1 if score >= 0.5 else 2) if span.type == "PERSON" else
             (span, texts.TYPES.index(span.type) + 2 if span.type in texts.TYPES else 6)
             for span, score in zip(spans, scores)]
            for spans, scores in zip(found.spans, found.scores)]


def prepared(options):
    """Texts, arrays over their tokens and what programs find in them; kept in a file, if one is named."""
    if options.cache and pathlib.Path(options.cache).exists():
        return pickle.loads(pathlib.Path(options.cache).read_bytes())
    items, aside = material(options.data, options.rules, options.root, options.count, 7)
    learned = [item.text for item in items]
    corpus = texts.Corpus(learned, hint_kinds(by_rules(options.rules, learned)))

    def ready(own):
        rules = by_rules(options.rules, own)
        return texts.Corpus(own, hint_kinds(rules), corpus.votes), rules
    say("learned texts are ready")
    names = {name for name, _ in aims.PERSONS.values()} | {"wnut17.en"}
    sets = [each for each in held_out.sets(options.data) + own_texts.labelled(options.root) if each.name in names]
    command = [options.crf, "protect", "--jsonl", "--threshold", "PERSON=0.1"]
    measured = {each.name: (each, *ready(each.texts), line_program.run(command, each.texts)) for each in sets}
    result = (items, corpus), (aside, *ready(aside)), measured, texts.Lists(options.data, options.words)
    if options.cache:
        pathlib.Path(options.cache).write_bytes(pickle.dumps(result))
    return result


def arguments():
    parser = argparse.ArgumentParser(prog="neural", description=__doc__.split("\n")[0])
    parser.add_argument("--data", required=True, help="folder with dev/ and gazetteer/")
    parser.add_argument("--crf", required=True, help="tacit with a model that hasn't seen the held-out texts")
    parser.add_argument("--rules", required=True, help="tacit, whose rules count and which makes texts")
    parser.add_argument("--network", choices=("window", "deep"), required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--root", default=".", help="of the repository")
    parser.add_argument("--words", help="folder with frequencies.txt and classes.txt, that the CRF learns with")
    parser.add_argument("--count", type=int, default=4000, help="generated texts in each language")
    parser.add_argument("--options", default="{}", help="JSON: other values of network.Options")
    parser.add_argument("--cache", help="file for texts and features")
    return parser.parse_args()


def say(line):
    print(time.strftime("%H:%M:%S"), line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
