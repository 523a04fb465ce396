"""Programs that read lines of `{"text","lang"}` and write them with `spans` and `us`, the microseconds of finding."""

import json
import subprocess
import threading

from .text_sets import Span


class Findings:
    """Of a whole set: for each text its spans, and the time it took."""

    def __init__(self, spans, microseconds, scores):
        self.spans, self.microseconds, self.scores = spans, microseconds, scores

    def from_score(self, least):
        """Those that the program gave at least this score."""
        kept = [
            [span for span, score in zip(spans, scores) if score >= least]
            for spans, scores in zip(self.spans, self.scores)]
        return Findings(kept, self.microseconds, [[] for _ in kept])


def run(command, texts, progress=None, environment=None):
    lines = [json.dumps({"text": text.text, "lang": text.language}, ensure_ascii=False) + "\n" for text in texts]
    program = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment)
    # Output is read while input is written: neither side waits for the other's full pipe.
    writer = threading.Thread(target=write, args=(program.stdin, lines))
    writer.start()
    spans, microseconds, scores = [], [], []
    for number, line in enumerate(program.stdout):
        entry = json.loads(line)
        spans.append([Span.read(span) for span in entry["spans"]])
        scores.append([span.get("score", 1) for span in entry["spans"]])
        microseconds.append(entry["us"])
        if progress and number % 100 == 99:
            progress.step()
    writer.join()
    if program.wait() != 0 or len(spans) != len(texts):
        raise SystemExit(f"recognition: {command[0]} ended with {program.returncode} after {len(spans)} texts")
    return Findings(spans, microseconds, scores)


def write(stream, lines):
    try:
        with stream:
            stream.writelines(lines)
    except BrokenPipeError:
        # The program ended early; its exit code tells.
        pass
