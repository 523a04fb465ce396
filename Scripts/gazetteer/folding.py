"""Folding of Latin letters to a-z, the same as `LatinFolding.swift` does it: change both or none."""
import unicodedata

SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h",
    "ŋ": "n", "ĳ": "ij", "ŧ": "t", "ĸ": "k", "ŉ": "n", "ŀ": "l", "ſ": "s",
}


def fold(word):
    """Small letters a-z of a word, or None if it has a letter that isn't Latin."""
    out = []
    for char in unicodedata.normalize("NFC", word).lower():
        char = SPECIAL.get(char, char)
        for part in unicodedata.normalize("NFD", char):
            if "a" <= part <= "z":
                out.append(part)
            elif unicodedata.combining(part) == 0:
                return None
    return "".join(out)
