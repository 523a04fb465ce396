"""How well Tacit recognises personal data, by language and type, beside others; written as a page."""

import argparse
import importlib.metadata
import os
import pathlib

import machine
from progress import Progress

from . import measuring, page, summary

ROOT = pathlib.Path(__file__).parent.parent.parent


def main():
    parser = argparse.ArgumentParser(prog="Scripts/recognition.sh", description=__doc__)
    parser.add_argument("--data", required=True, help="folder with dev/*.jsonl and gazetteer/")
    parser.add_argument("--quick", action="store_true", help="60 texts of each set, to see that it works")
    parser.add_argument("--output", metavar="FILE", help="the page to write; pictures go beside it")
    parser.add_argument("--binary", default=ROOT / ".build/release/tacit", help="the program to measure")
    parser.add_argument("--library", default=ROOT / ".build/protect-text/release/protect-text",
                        help="a program that uses the library alone, for the memory that it needs")
    options = parser.parse_args()
    if not os.access(options.binary, os.X_OK):
        raise SystemExit("recognition: there is no binary yet: run make build")
    if options.quick and not options.output:
        raise SystemExit("recognition: a quick run is not for docs/: say --output FILE")
    output = options.output or ROOT / "docs/recognition-figures.md"

    library = str(options.library) if os.access(options.library, os.X_OK) else None

    progress = Progress(1)
    described = machine.describe(options.binary)
    result = measuring.run(str(options.binary), library, ROOT, options.data, options.quick, progress)
    described["load_after"] = machine.load()
    progress.clear()
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}"
                         for name in ("presidio-analyzer", "scrubadub", "spacy"))
    page.write(result, described, versions, output)
    summary.show(result, output)


if __name__ == "__main__":
    main()
