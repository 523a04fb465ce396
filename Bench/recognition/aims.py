"""What recognition is meant to reach."""

# Strict F1 of persons by language, and the set that judges it.
PERSONS = {
    "en": ("uner_en_ewt.en", 0.80), "pt": ("uner_pt_bosque.pt", 0.85), "da": ("uner_da_ddt.da", 0.80),
    "de": ("germeval14.de", 0.75), "es": ("own.es", 0.70), "fr": ("own.fr", 0.70), "nl": ("own.nl", 0.70),
    "it": ("own.it", 0.65),
}
# Strict F1 by type.
STRUCTURED = {
    "CREDIT_CARD": 0.99, "IBAN_CODE": 0.99, "US_SSN": 0.99, "IP_ADDRESS": 0.99, "EMAIL_ADDRESS": 0.99,
    "PHONE_NUMBER": 0.90, "ID": 0.97,
}
LEAK, OVER_MASKING = 0.10, 0.02
# One core: microseconds for a short message, MB a second for mixed text, milliseconds of loading, megabytes.
MESSAGE_MICROSECONDS, EVERYTHING_RATE, RECOGNIZERS_RATE, LOAD_MILLISECONDS, MEMORY = 30, 5, 150, 50, 40


def mark(kept, is_judged=True):
    """A figure of texts that a model has learned from is not judged."""
    return ("kept" if kept else "missed") if is_judged else "not judged"
