"""Texts without personal data stay nearly as they are: the rate of false alarms does not grow."""

import json

from recognition.false_alarms import MAXIMUM_PER_10000_WORDS, rate, texts, words

from support.tacit import run


def found(policy: str) -> list[tuple[str, dict]]:
    corpus = texts()
    lines = "".join(json.dumps({"text": text}) + "\n" for _, text in corpus)
    result = run("protect", "--jsonl", "--policy", policy, stdin=lines)
    assert result.returncode == 0, result.stderr
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(answers) == len(corpus)
    return [(sort, span) for (sort, _), answer in zip(corpus, answers) for span in answer["spans"]]


def test_the_corpus_is_large_and_of_many_sorts():
    corpus = texts()
    assert sum(words(text) for _, text in corpus) > 8000
    assert len({sort for sort, _ in corpus}) >= 10


def test_false_alarms_stay_under_the_published_rate():
    alarms = found("balanced")
    count = sum(words(text) for _, text in texts())
    kinds = sorted(f"{sort}: {span['type']} {span.get('subtype', '')}".strip() for sort, span in alarms)
    assert rate(len(alarms), count) <= MAXIMUM_PER_10000_WORDS, kinds
