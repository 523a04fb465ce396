"""`presidio-analyzer` as a program of lines: reads `{"text","lang"}`, writes `spans` with scores, and `us`.

Its default recognizers, without a language model (none can be had from PyPI): spaCy's tokens, in lower case as lemmas,
so that its context words work. Cards are looked for in all six languages; by default four have them.
"""

import json
import sys
import time

import spacy
import tldextract
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
from presidio_analyzer.predefined_recognizers import CreditCardRecognizer
from presidio_analyzer.recognizer_registry import RecognizerRegistry

LANGUAGES = ["en", "de", "fr", "es", "it", "nl"]
SAME = {"EMAIL_ADDRESS", "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "IP_ADDRESS", "US_SSN", "URL", "DATE_TIME"}


class BlankEngine(NlpEngine):
    def __init__(self):
        self.pipelines = {}

    def load(self):
        self.pipelines = {language: spacy.blank(language) for language in LANGUAGES}

    def is_loaded(self):
        return bool(self.pipelines)

    def process_text(self, text, language):
        tokens = self.pipelines[language](text)
        starts, lemmas = [token.idx for token in tokens], [token.lower_ for token in tokens]
        return NlpArtifacts([], tokens, starts, lemmas, self, language)

    def process_batch(self, texts, language, **options):
        return ((text, self.process_text(text, language)) for text in texts)

    def is_stopword(self, word, language):
        return self.pipelines[language].vocab[word].is_stop

    def is_punct(self, word, language):
        return self.pipelines[language].vocab[word].is_punct

    def get_supported_entities(self):
        return []

    def get_supported_languages(self):
        return LANGUAGES


def make():
    # The list of top-level domains that comes with the package; no look at the network.
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())
    engine = BlankEngine()
    engine.load()
    registry = RecognizerRegistry(supported_languages=LANGUAGES)
    registry.load_predefined_recognizers(languages=LANGUAGES, nlp_engine=engine)
    cards = {recognizer.supported_language for recognizer in registry.recognizers
             if recognizer.name == "CreditCardRecognizer"}
    for language in LANGUAGES:
        if language not in cards:
            registry.add_recognizer(CreditCardRecognizer(supported_language=language))
    return AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=LANGUAGES)


def outermost(results):
    """As its anonymizer does: what lies within a finding of at least the same score goes."""
    kept = []
    for result in sorted(results, key=lambda result: (-result.score, result.start - result.end)):
        if not any(other.start <= result.start and result.end <= other.end for other in kept):
            kept.append(result)
    return kept


def main():
    analyzer = make()
    for language in LANGUAGES:
        analyzer.analyze("Mail anna@example.com, +44 20 7946 0000", language)
    for line in sys.stdin:
        entry = json.loads(line)
        start = time.process_time_ns()
        results = analyzer.analyze(entry["text"], entry["lang"])
        microseconds = (time.process_time_ns() - start) / 1000
        spans = [
            {"start": result.start, "end": result.end, "score": result.score,
             "type": result.entity_type if result.entity_type in SAME else "ID", "subtype": result.entity_type}
            for result in outermost(results)]
        print(json.dumps({"spans": spans, "us": microseconds}), flush=True)


main()
