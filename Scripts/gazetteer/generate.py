#!/usr/bin/env python3
"""Makes the Swift files with names, towns and common words that recognizers look words up in.

usage: generate.py FOLDER [OUTPUT]

FOLDER holds given_names.tsv (locale, name, gender), family_names.tsv (locale, name) and cities15000.tsv (name, country,
population), each with a head line; OUTPUT is Sources/TacitPrivacy/Gazetteer. The lists beside this script go in too.
A file holds its words sorted and front-coded, as `WordTable.swift` reads them.
"""
import collections
import pathlib
import sys

from folding import fold

HERE = pathlib.Path(__file__).parent
LANGUAGES = set(
    "en de es ca fr it pt nl pl sv da no fi tr cs hu ro hr sk sl et lv lt is ga id ha ig yo tw sw zu az uz in vi".split()
)
# Languages whose lists hold everything that was ever given to a child, or romanised forms: one sighting proves little.
LONG_LISTS = {"en", "is", "ga", "id", "az", "uz", "sw", "zu", "ha", "ig", "yo", "tw", "in", "vi", "tr"}
# Countries where towns from 15,000 inhabitants are taken; elsewhere from 150,000.
NEAR = set("DE AT CH LI LU FR BE MC ES AD IT SM GB IE US CA AU NZ NL PT".split())
# Family names of up to three letters, or among the function words, that are frequent enough to keep.
KEPT = set("ng li lee lim ray may fox cox law day park church bell rey gil roy kay cook best young".split())
# Given names of few people that are known as products.
PRODUCTS = {"siri", "cortana", "bard"}
# Function words that stay weak given names.
GIVEN = set("will may april june august".split())
# Heads of names of places and saints: parts of family names ("San Martín"), none by themselves.
HEADS = set("san santa sant santo saint sainte sao".split())
LINE = 112


def rows(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def parts(name):
    for part in name.replace("-", " ").replace("'", " ").replace("’", " ").split():
        word = fold(part)
        if word and len(word) > 1:
            yield word


def listed(file):
    words = set()
    for line in (HERE / file).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            words.update(word for word in line.split() if not word.endswith("-x"))
    return words


def by_word(table):
    found = collections.defaultdict(set)
    for row in table:
        language = "ca" if row[0] == "es_CA" else row[0].split("_")[0]
        if language in LANGUAGES:
            for word in parts(row[1]):
                found[word].add(language)
    return found


def given(folder, common, function):
    weak, strong = listed("weak_given_names.txt"), listed("strong_given_names.txt")
    out = {}
    for word, languages in by_word(rows(folder / "given_names.tsv")).items():
        flags = common.get(word, "")
        if word in PRODUCTS:
            continue
        if word in strong:
            out[word] = 3
        elif word in weak or len(word) < 3 or "c" in flags or (flags and len(languages) < 8):
            if word in GIVEN or word in weak - function or not (word in function or ("c" in flags and len(word) < 4)):
                out[word] = 1
        elif len(languages) > 1 or not languages & LONG_LISTS:
            out[word] = 3
        else:
            out[word] = 2
    return out


def family(folder, common, function):
    out = {}
    for word in by_word(rows(folder / "family_names.tsv")):
        usual = "c" in common.get(word, "")
        if word in KEPT or not (word in function or (usual and len(word) < 4)):
            out[word] = 1 if common.get(word) or word in HEADS else 2
    return out


def towns(folder):
    out = {}
    for name, country, population in rows(folder / "cities15000.tsv"):
        words = [fold(part) for part in name.replace("-", " ").replace("'", " ").replace("’", " ").replace(".", " ").split()]
        if words and all(words) and len(words) < 5 and int(population) >= (15_000 if country in NEAR else 150_000):
            word = " ".join(words)
            out[word] = max(out.get(word, 0), 2 if int(population) >= 250_000 else 1)
    return out


def territories():
    return {word: int(flag) for word, flag in (line.split("\t") for line in (HERE / "territories.tsv").read_text().splitlines())}


def front_coded(words):
    """Of each word: A + letters shared with the word before (at most 25), 0 + flags, the other letters."""
    out, before = [], ""
    for word in sorted(words):
        shared = 0
        while shared < min(len(word), len(before), 25) and word[shared] == before[shared]:
            shared += 1
        out.append(chr(65 + shared) + chr(48 + words[word]) + word[shared:])
        before = word
    return "".join(out)


def write(output, name, about, source, words):
    text = front_coded(words)
    lines, at = [], 0
    while at < len(text):
        end = min(at + LINE, len(text))
        while end < len(text) and (text[end - 1] == " " or text[end] == " "):
            end -= 1  # no line starts or ends with a blank, which editors strip
        lines.append("        " + text[at:end])
        at = end
    body = "\n".join(lines)
    (output / f"{name}.swift").write_text(
        f"""// Generated by Scripts/gazetteer/generate.py: don't edit.
// Source: {source}.
// swift-format-ignore-file

extension Gazetteer {{
    /// {about} {len(words):,} words, folded, sorted, front-coded.
    static let {name[0].lower() + name[1:]}: StaticString = \"\"\"
{body}
        \"\"\"
}}
""",
        encoding="utf-8",
    )
    print(f"{name}: {len(words)} words, {len(text)} bytes")


def main():
    folder = pathlib.Path(sys.argv[1])
    default = HERE.parent.parent / "Sources" / "TacitPrivacy" / "Gazetteer"
    output = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else default
    common = dict(line.split("\t") for line in (HERE / "common_words.tsv").read_text().splitlines())
    extra = listed("function_words.txt")
    for word in extra:
        common[word] = "cn"  # never a part of a name, capital or not
    faker = "Faker, https://github.com/joke2k/faker, MIT"
    write(output, "GivenNames", "Given names; flags 1 also a common word, 2 known in one long list, 3 strong.", faker,
          given(folder, common, extra))
    write(output, "FamilyNames", "Family names; flags 1 also a common word, 2 strong.", faker, family(folder, common, extra))
    write(output, "Towns", "Towns; flags 1 from 15,000, 2 from 250,000 inhabitants.",
          "GeoNames, https://www.geonames.org, CC BY 4.0", towns(folder))
    write(output, "Territories", "Countries in many languages (flag 3), well-known towns in them (2).",
          "Unicode CLDR, https://cldr.unicode.org, Unicode licence v3", territories())
    write(output, "CommonWords", "Flags 1 usual in small letters, 2 usual with a capital letter outside names.",
          "counted by Scripts/gazetteer/common_words.py; Scripts/gazetteer/function_words.txt",
          {word: ("c" in flags) + 2 * ("n" in flags) for word, flags in common.items()})


main()
