"""What Tacit costs beside nginx as a plain hop: one run on loopback, one core each for server and load."""

import argparse
import json
import os
import tempfile

import machine
import markdown
import measure
import table
from progress import Progress
from setting import Setting

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def main():
    parser = argparse.ArgumentParser(prog="Bench/run.sh", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few seconds, to see that it works; rough figures")
    parser.add_argument("--json", action="store_true", help="the figures as JSON instead of a table")
    parser.add_argument("--markdown", metavar="FILE", help="also write them as a page, docs/benchmarks.md")
    parser.add_argument("--binary", default=f"{ROOT}/.build/release/tacit", help="the program to measure")
    options = parser.parse_args()
    if not os.access(options.binary, os.X_OK):
        raise SystemExit("bench: there is no binary yet: run make build")

    plan = measure.Plan(options.quick)
    progress = Progress(plan.steps)
    described = machine.describe(options.binary)
    with tempfile.TemporaryDirectory(prefix="tacit-bench-") as directory:
        with Setting(os.path.abspath(options.binary), directory) as setting:
            result = {"machine": described} | measure.run(setting, plan, progress)
    described["load_after"] = machine.load()
    progress.clear()
    if options.json:
        print(json.dumps(result, indent=2))
    else:
        table.show(result)
    if options.markdown:
        with open(options.markdown, "w") as file:
            file.write(markdown.page(result))


if __name__ == "__main__":
    main()
