"""What is held out of the development data: lines that nothing is learned from."""

import json
import pathlib
import re

from .mending import FACT, mended
from .text_sets import NAMES, Span, Text, TextSet

FILE = re.compile(r"(?P<base>.+?)(?:_(?P<part>train|dev|devel))?\.(?P<language>[a-z]{2})\.jsonl")
CLINICAL = (*NAMES, "DATE_TIME", "AGE", "ADDRESS", "ID", "PHONE_NUMBER")
# Sets that label more than names; of all others only names are scored, for what else is in them has no label.
TYPES = {
    "meddocan": (*CLINICAL, "EMAIL_ADDRESS"),
    "grascco_phi": CLINICAL,
    "presidio_generated_other_templates": (*NAMES, "PHONE_NUMBER", "ADDRESS"),
}
MENDED = ("meddocan",)
FORGIVEN = {
    "meddocan": (FACT,),
    "grascco_phi": ("TITLE", "ZIP_CODE", "USERNAME"),
    "presidio_generated_other_templates": ("TITLE",),
}
TITLES = {
    "btc_a": "Broad Twitter Corpus, part a", "btc_b": "Broad Twitter Corpus, part b",
    "btc_e": "Broad Twitter Corpus, part e", "btc_g": "Broad Twitter Corpus, part g",
    "btc_h": "Broad Twitter Corpus, part h", "europeana_ocr": "Europeana, old newspapers, OCR",
    "germeval14": "GermEval 2014, news and Wikipedia", "grascco_phi": "GraSCCo PHI, clinical letters",
    "meddocan": "MEDDOCAN, clinical cases", "mobie": "MobIE, traffic news and tweets",
    "nerkor": "NerKor, fiction and more", "norne_no_bokmaal": "NorNE, Bokmål, news",
    "norne_no_nynorsk": "NorNE, Nynorsk, news",
    "presidio_generated_other_templates": "presidio-research, other templates", "ronec_valid": "RONEC, news",
    "stockmark": "Stockmark, Wikipedia", "turku": "Turku NER, mixed", "uner_da_ddt": "UNER DDT, mixed",
    "uner_en_ewt": "UNER EWT, web and mail", "uner_hr_set": "UNER SET, news", "uner_pt_bosque": "UNER Bosque, news",
    "uner_sv_talbanken": "UNER Talbanken, mixed", "uner_zh_gsdsimp": "UNER GSDSimp, Wikipedia",
    "wikigold": "Wikigold, Wikipedia", "wnut17": "WNUT 2017, social media",
}


def sets(data, most=None):
    """Whole `dev` files where there is a `train` file, every fifth line of others, nothing of WikiANN and `train` files.

    `most` limits the texts of a set, for a quick run.
    """
    return [text_set(base, language, kept[:most]) for base, language, kept, _ in parted(data) if kept]


def text_set(base, language, published):
    is_mended = base in MENDED
    texts = [mended(text) for text in published] if is_mended else published
    return TextSet(f"{base}.{language}", TITLES.get(base, base), "held-out", language, texts, TYPES.get(base, NAMES),
                   FORGIVEN.get(base, ()), published if is_mended else None)


def learned(data):
    """(name of the set, texts that are learned from, whether held-out lines stand among them)."""
    return [(f"{base}.{language}", rest, bool(kept)) for base, language, kept, rest in parted(data)]


def parted(data):
    """For each file: base, language, texts that are held out, texts that are learned from."""
    files = sorted(pathlib.Path(data, "dev").glob("*.jsonl"))
    if not files:
        raise SystemExit(f"recognition: there is nothing in {data}/dev: DATA must hold the development data")
    found = [(path, match) for path in files if (match := FILE.fullmatch(path.name))]
    parts = {(match["base"], match["language"], match["part"]) for _, match in found}
    for path, match in found:
        base, language, part = match["base"], match["language"], match["part"]
        texts = [read(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
        if base == "wikiann" or part == "train":
            yield base, language, [], texts
        elif part in ("dev", "devel") and (base, language, "train") in parts:
            yield base, language, texts, []
        else:
            yield (base, language, [text for index, text in enumerate(texts) if index % 5 == 4],
                   [text for index, text in enumerate(texts) if index % 5 != 4])


def read(line):
    entry = json.loads(line)
    return Text(entry["text"], tuple(Span.read(span) for span in entry["spans"]), entry.get("lang", ""))
