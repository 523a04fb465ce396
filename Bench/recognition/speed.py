"""How quick finding is, how long the model takes to load, and what memory a program that finds needs."""

import itertools
import json
import os
import subprocess
import sys
import tempfile
import time

from . import aims, false_alarms, timing

ROUNDS, STARTS = 5, 9
# Bytes of a message, and of a piece of mixed text.
MESSAGE, PIECE = range(80, 121), 8192
NO_MODEL = ("--tagger", "none")
# A name for every text, so that the tagger has work; nothing else.
GREETING = '{"text": "I am Anna Weber."}\n'


def run(binary, library, sets, progress):
    """`library` is a program that uses the library alone, `examples/protect-text`, or `None`."""
    progress.says("speed")
    messages = [text.text for each in sets if each.sort == "own" for text in each.texts
                if len(text.text.encode()) in MESSAGE]
    pieces = mixed(sets)
    with tempfile.TemporaryDirectory(prefix="tacit-speed-") as folder:
        result = {
            "messages": len(messages),
            "message": timing.summary(least(binary, messages, folder), timing_size(messages))["p50"],
            "pieces": len(pieces), "piece_bytes": timing_size(pieces) // max(1, len(pieces)),
            "everything": rate(binary, pieces, folder),
            "recognizers": rate(binary, pieces, folder, *NO_MODEL),
            "load": max(0, start(binary) - start(binary, *NO_MODEL)),
            "memory": memory(library, pieces) if library else None,
        }
    progress.step()
    return result


def mixed(sets):
    """Texts of all sorts in turn, put together to pieces: mails, posts, clinical cases, tickets, code, logs, tables."""
    sources = [[text.text for text in each.texts] for each in sets if each.name in (
        "uner_en_ewt.en", "meddocan.es", "wnut17.en") or each.sort == "own"]
    sources.append([text for _, text in false_alarms.texts()])
    pieces, piece = [], ""
    for text in itertools.chain.from_iterable(zip(*sources)):
        piece += text + "\n"
        if len(piece) >= PIECE:
            pieces.append(piece)
            piece = ""
    return pieces


def timing_size(texts):
    return sum(len(text.encode()) for text in texts)


def least(binary, texts, folder, *options):
    """Microseconds of finding for each text, the least of some rounds: what others on the machine take isn't its own."""
    path = os.path.join(folder, "texts.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts)
    rounds = []
    for _ in range(ROUNDS):
        with open(path, "rb") as file:
            told = subprocess.run([binary, "protect", "--jsonl", *options], stdin=file, stdout=subprocess.PIPE, check=True)
        rounds.append([json.loads(line)["us"] for line in told.stdout.splitlines()])
    return [min(times) for times in zip(*rounds, strict=True)]


def rate(binary, texts, folder, *options):
    return timing_size(texts) / max(1e-9, sum(least(binary, texts, folder, *options)))


def start(binary, *options):
    """Milliseconds from the start of the program to the answer to one short text, the least of some starts."""
    times = []
    for _ in range(STARTS):
        began = time.perf_counter()
        subprocess.run([binary, "protect", "--jsonl", *options], input=GREETING, text=True, stdout=subprocess.DEVNULL,
                       check=True)
        times.append((time.perf_counter() - began) * 1000)
    return min(times)


# A child begins with its parent's peak, so the program is started by one that is smaller than it.
STARTER = """import os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
_, status, usage = os.wait4(child, 0)
print(usage.ru_maxrss)
sys.exit(status != 0)"""


def memory(program, texts):
    """Megabytes that were resident at most while the program worked on all texts."""
    told = subprocess.run([sys.executable, "-S", "-c", STARTER, program, "Zora Quill"], input="\n".join(texts[:16]).encode(),
                          stdout=subprocess.PIPE)
    if told.returncode != 0:
        raise SystemExit("recognition: the program with the library alone failed")
    return int(told.stdout) / 1024


def judged(figures):
    """(what, figure, aim, whether it is kept)."""
    message, everything, recognizers = figures["message"], figures["everything"], figures["recognizers"]
    yield ("a message of 80 to 120 bytes, everything on, p50", timing.told(message),
           f"at most {aims.MESSAGE_MICROSECONDS} µs", message <= aims.MESSAGE_MICROSECONDS)
    yield ("mixed text, everything on", f"{everything:.1f} MB/s", f"at least {aims.EVERYTHING_RATE} MB/s",
           everything >= aims.EVERYTHING_RATE)
    yield ("mixed text, recognizers without the tagger", f"{recognizers:.1f} MB/s",
           f"at least {aims.RECOGNIZERS_RATE} MB/s", recognizers >= aims.RECOGNIZERS_RATE)
    yield ("until the model can be used", f"{figures['load']:.1f} ms", f"at most {aims.LOAD_MILLISECONDS} ms",
           figures["load"] <= aims.LOAD_MILLISECONDS)
    if figures["memory"]:
        yield ("memory of a program with the library alone, at most", f"{figures['memory']:.1f} MB",
               f"at most {aims.MEMORY} MB", figures["memory"] <= aims.MEMORY)
