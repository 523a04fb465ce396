"""`scrubadub` as a program of lines: reads `{"text","lang"}`, writes `spans` and `us`. Its default detectors."""

import json
import sys
import time

import scrubadub

LOCALES = {"en": "en_US", "de": "de_DE", "fr": "fr_FR", "es": "es_ES", "it": "it_IT", "nl": "nl_NL"}
TYPES = {
    "email": "EMAIL_ADDRESS", "phone": "PHONE_NUMBER", "credit_card": "CREDIT_CARD", "url": "URL",
    "social_security_number": "US_SSN", "twitter": "USERNAME", "credential": "ID",
}


def parts(filth):
    """Findings that overlap come as one, with the single ones in it."""
    return [part for inner in filth.filths for part in parts(inner)] if hasattr(filth, "filths") else [filth]


def main():
    scrubbers = {language: scrubadub.Scrubber(locale=locale) for language, locale in LOCALES.items()}
    for scrubber in scrubbers.values():
        list(scrubber.iter_filth("Mail anna@example.com, +44 20 7946 0000"))
    for line in sys.stdin:
        entry = json.loads(line)
        start = time.process_time_ns()
        found = list(scrubbers[entry["lang"]].iter_filth(entry["text"]))
        microseconds = (time.process_time_ns() - start) / 1000
        spans = [
            {"start": part.beg, "end": part.end, "type": TYPES[part.type]} for filth in found for part in parts(filth)]
        print(json.dumps({"spans": spans, "us": microseconds}), flush=True)


main()
