"""Texts with what is known to be in them, and the names of types."""

import dataclasses

# What Tacit calls a kind, where scorers have another word for it.
CANONICAL = {
    "EMAIL": "EMAIL_ADDRESS", "PHONE": "PHONE_NUMBER", "CARD": "CREDIT_CARD", "IBAN": "IBAN_CODE", "IP": "IP_ADDRESS",
    "USER": "USERNAME", "BIRTHDATE": "DATE_TIME", "DATE": "DATE_TIME",
    "BIC": "ID", "MAC": "ID", "WALLET": "ID", "SECRET": "ID",
}
NAMES = ("PERSON", "LOCATION", "ORGANIZATION")
# Every type that is scored where a set labels all of them.
ALL = (
    *NAMES, "ADDRESS", "DATE_TIME", "AGE", "EMAIL_ADDRESS", "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "IP_ADDRESS",
    "US_SSN", "URL", "USERNAME", "ID")
LANGUAGES = {
    "cs": "Czech", "da": "Danish", "de": "German", "en": "English", "es": "Spanish", "fi": "Finnish", "fr": "French",
    "hr": "Croatian", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "zh": "Chinese",
}


@dataclasses.dataclass(frozen=True)
class Span:
    """Unicode scalars, half-open."""

    start: int
    end: int
    type: str
    subtype: str = ""

    @classmethod
    def read(cls, entry):
        subtype = entry.get("subtype") or (entry["type"] if CANONICAL.get(entry["type"]) == "ID" else "")
        # Scorers have a type of its own for this one id.
        named = "US_SSN" if subtype == "US_SSN" else CANONICAL.get(entry["type"], entry["type"])
        return cls(entry["start"], entry["end"], named, subtype)


@dataclasses.dataclass(frozen=True)
class Text:
    text: str
    spans: tuple
    language: str


@dataclasses.dataclass
class TextSet:
    """`types` are those that the set labels in full; spans of `forgiven` types are neither asked for nor wrong."""

    name: str
    title: str
    sort: str  # "held-out", "own" or "generated"
    language: str
    texts: list
    types: tuple = ALL
    forgiven: tuple = ()
    published: list | None = None  # the texts with their labels as they lie in the file, where some were mended
