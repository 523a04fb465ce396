#!/usr/bin/env python3
"""Writes territories.tsv: names of countries and well-known foreign towns in many languages, folded, with their flag
(2 a town, 3 a country or region). Source: Unicode CLDR through Babel (`pip install babel==2.18.0`).

usage: territories.py > territories.tsv
"""
from babel import Locale

from folding import fold

LANGUAGES = "en de fr es it pt nl pl sv da nb nn fi cs sk hu ro hr sl tr ru uk el bg lt lv et".split()
# Words of other meanings in some language, or parts of names of persons.
LEFT_OUT = set("man world chad mali tonga turkey jersey niger mono center knox vincent".split())


def folded(name):
    cut = name
    for mark in "-'’.()":
        cut = cut.replace(mark, " ")
    words = [fold(part) for part in cut.split()]
    return " ".join(words) if words and all(words) and len(words) < 5 else ""


found = {}
for language in LANGUAGES:
    locale = Locale.parse(language)
    for code, name in locale.territories.items():
        word = folded(name.split(" (")[0])
        if len(code) == 2 and code not in ("ZZ", "XA", "XB", "EZ", "UN") and len(word) > 3 and word not in LEFT_OUT:
            found[word] = "3"
    for zone in locale.time_zones.values():
        word = folded(zone.get("city", ""))
        if len(word) > 3 and word not in LEFT_OUT:
            found.setdefault(word, "2")
for word in sorted(found):
    print(f"{word}\t{found[word]}")
