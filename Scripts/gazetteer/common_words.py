#!/usr/bin/env python3
"""Lists words that are seldom names of persons, counted in annotated text.

usage: common_words.py FOLDER > common_words.tsv

FOLDER holds JSONL files (`{"lang", "text", "spans": [{"start", "end", "type"}]}`, offsets in Unicode scalars). Only
training and silver sets are counted, so that development sets stay fit to measure with. Columns: word (folded), flags
(c: usually in small letters; n: often with a capital letter, hardly ever in a person's name).
"""
import collections
import json
import re
import sys

from folding import fold

# All under CC BY 4.0 or CC0 (NOTICE names them); share-alike sets are not counted.
SETS = [
    "btc_a.en", "btc_b.en", "btc_g.en", "btc_h.en", "wikigold.en", "wnut17_train.en", "mobie_train.de",
    "europeana_ocr.de", "europeana_ocr.fr", "europeana_ocr.nl", "meddocan_train.es",
]
# Fewer sightings than this say nothing.
LEAST = 3


def main():
    small, capital, person = (collections.Counter() for _ in range(3))
    for name in SETS:
        for line in open(f"{sys.argv[1]}/{name}.jsonl", encoding="utf-8"):
            row = json.loads(line)
            inside = [(s["start"], s["end"]) for s in row["spans"] if s["type"] == "PERSON"]
            for match in re.finditer(r"[^\W\d_]+", row["text"]):
                word = match.group()
                key = fold(word)
                if not key:
                    continue
                if any(s <= match.start() < e for s, e in inside):
                    person[key] += 1
                elif word[0].islower():
                    small[key] += 1
                elif not word.isupper() or len(word) == 1:
                    capital[key] += 1
    for key in sorted(set(small) | set(capital)):
        if len(key) < 2:
            continue
        rest = small[key] + capital[key]
        flags = ""
        if small[key] >= LEAST and small[key] * 4 >= rest and small[key] > person[key] / 2:
            flags += "c"
        if capital[key] >= LEAST and capital[key] > 6 * person[key]:
            flags += "n"
        if flags:
            print(f"{key}\t{flags}")


main()
