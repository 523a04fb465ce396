"""Protect, then restore: the text must be back, byte for byte."""

import os
import subprocess
import tempfile

BATCH = 100
SEPARATOR = "\n\n=====\n\n"


def check(binary, texts, progress):
    """How many texts were tried, how many differ, how many placeholders stood in between.

    Many texts go through at once, as the messages of a conversation do; names of one are looked for in the others.
    """
    differing = placeholders = 0
    with tempfile.TemporaryDirectory(prefix="tacit-recognition-") as folder:
        for first in range(0, len(texts), BATCH):
            batch = texts[first:first + BATCH]
            given = SEPARATOR.join(text.text for text in batch)
            safe, restored = there_and_back(binary, given, os.path.join(folder, f"{first}.table"))
            placeholders += safe.count("[[") - given.count("[[")
            if restored != given:
                parts = restored.split(SEPARATOR)
                same = len(parts) == len(batch)
                differing += sum(not same or part != text.text for part, text in zip(parts, batch)) or 1
            progress.step()
    return {"texts": len(texts), "differing": differing, "placeholders": placeholders}


def there_and_back(binary, text, table):
    def output(command, given):
        return subprocess.run([binary, command, "--table", table], input=given, capture_output=True, check=True).stdout

    try:
        safe = output("protect", text.encode())
        restored = output("restore", safe)
    finally:
        if os.path.exists(table):
            os.unlink(table)
    return safe.decode(), restored.decode(errors="replace")
