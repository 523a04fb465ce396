#!/usr/bin/env python3
"""Makes and checks the table of model prices in Sources/TacitGateway/Prices/PriceList.swift.

It reads files only; nothing comes from the network. To refresh the table:

1. Fetch at least two lists that were made independently of each other, for instance
     https://models.dev/api.json
     https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json
     https://github.com/simonw/llm-prices (data/VENDOR.json)
   and note what the vendors' own price pages say in a file of this form (USD per million tokens, tokens; all fields but
   host and model may be missing; "over": the row holds for prompts of more tokens than that):
     {"source": "vendors' pages", "date": "2026-01-31",
      "rows": [{"host": "api.openai.com", "model": "gpt-5", "input": 1.25, "output": 10, "cached_input": 0.125,
                "cache_write": 1.5, "max_output": 128000, "over": 200000}]}
2. Run prices.py --version DATE --write Sources/TacitGateway/Prices/PriceList.swift FILE ...
   DATE is that of the newest source. A row is taken when at least two sources give its prices for input and output and
   all sources agree; its other prices by the same rule, one by one, or else they are "-". What sources disagree on is
   printed. A model of which any row is in dispute is left out whole.
3. Look at the difference, and mend the sources and NOTES below where they changed.

The form of a file is told from its content.
"""
import argparse
import collections
import datetime
import json
import pathlib
import re
import sys
from decimal import Decimal

HOSTS = {
    "api.anthropic.com": {"anthropic"},
    "api.cerebras.ai": {"cerebras"},
    "api.cohere.com": {"cohere", "cohere_chat"},
    "api.deepseek.com": {"deepseek"},
    "api.fireworks.ai": {"fireworks-ai", "fireworks_ai"},
    "api.groq.com": {"groq"},
    "api.mistral.ai": {"mistral"},
    "api.moonshot.ai": {"moonshotai", "moonshot", "moonshot-ai"},
    "api.openai.com": {"openai"},
    "api.together.xyz": {"togetherai", "together_ai"},
    "api.x.ai": {"xai"},
    "generativelanguage.googleapis.com": {"google", "gemini"},
}
# Perplexity is left out: it charges a fee for each request beside the tokens.
HOST_OF = {name: host for host, names in HOSTS.items() for name in names}
NOTES = {
    "api.deepseek.com": ["At the price of peak hours, an upper bound: other hours cost half."],
    "generativelanguage.googleapis.com": ["gemini-3.8-flash costs twice this from 2027-01-01."],
}
PRICES = ["input", "output", "cached_input", "cache_write"]
FIELDS = PRICES + ["max_output"]
MILLION = 1_000_000


def positive(value):
    number = Decimal(str(value)) if isinstance(value, (int, float, Decimal)) else None
    return number if number else None


def row(host, model, over, **values):
    return (host, model, over), {key: positive(values.get(key)) for key in FIELDS}


def own_rows(data):
    for entry in data["rows"]:
        values = {key: entry.get(key) for key in FIELDS}
        yield row(entry["host"], entry["model"], int(entry.get("over", 0)), **values)


def models_dev_rows(data):
    for provider, entry in data.items():
        if provider not in HOST_OF:
            continue
        for model, facts in entry["models"].items():
            most = (facts.get("limit") or {}).get("output")
            cost = facts.get("cost") or {}
            tiers = [(tier.get("tier", {}).get("size", 0), tier) for tier in cost.get("tiers") or []]
            tiers = [tier for tier in tiers if tier[0]] or [(200_000, cost.get("context_over_200k"))]
            for over, price in [(0, cost)] + [tier for tier in tiers if tier[1]]:
                yield row(
                    HOST_OF[provider], model, over, input=price.get("input"), output=price.get("output"),
                    cached_input=price.get("cache_read"), cache_write=price.get("cache_write"), max_output=most)


def litellm_rows(data):
    names = {"input": "input_cost_per_token", "output": "output_cost_per_token",
             "cached_input": "cache_read_input_token_cost", "cache_write": "cache_creation_input_token_cost"}
    for key, facts in data.items():
        provider = facts.get("litellm_provider")
        if provider not in HOST_OF or facts.get("mode") != "chat":
            continue
        model = key.removeprefix(provider + "/")
        above = re.compile(r"^input_cost_per_token_above_(\d+)k_tokens$")
        sizes = [int(match.group(1)) for match in map(above.match, facts) if match]
        for size in [0] + sizes:
            suffix = f"_above_{size}k_tokens" if size else ""
            values = {field: facts.get(name + suffix) for field, name in names.items()}
            values = {field: value * MILLION for field, value in values.items() if positive(value)}
            yield row(HOST_OF[provider], model, size * 1000, max_output=facts.get("max_output_tokens"), **values)


def llm_prices_rows(data):
    for entry in data["models"]:
        match = re.match(r"^(.+)-(128|200|272)k$", entry["id"])
        model, over = (match.group(1), int(match.group(2)) * 1000) if match else (entry["id"], 0)
        for price in entry["price_history"]:
            if price["to_date"] is None and data["vendor"] in HOST_OF:
                yield row(
                    HOST_OF[data["vendor"]], model, over, input=price["input"], output=price["output"],
                    cached_input=price.get("input_cached"))


def read(path):
    data = json.loads(pathlib.Path(path).read_text(encoding="utf-8"), parse_float=Decimal)
    if "rows" in data:
        return data.get("source", path), own_rows(data)
    if "vendor" in data:
        return path, llm_prices_rows(data)
    if "sample_spec" in data:
        return path, litellm_rows(data)
    if all(isinstance(entry, dict) and "models" in entry for entry in data.values()):
        return path, models_dev_rows(data)
    sys.exit(f"{path}: of no known form")


def gather(paths):
    """What each source says: (host, model, over) to field to value to sources."""
    said = collections.defaultdict(lambda: collections.defaultdict(lambda: collections.defaultdict(set)))
    for path in paths:
        source, rows = read(path)
        for key, values in rows:
            for field, value in values.items():
                if value is not None:
                    said[key][field][value].add(source)
    return said


def plain(number):
    return f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}"


def agreed(values):
    return next(iter(values)) if len(values) == 1 and len(next(iter(values.values()))) > 1 else None


def choose(said):
    """The table's rows, and what was left out."""
    table, disputed, single, most = {}, [], set(), {}
    # The largest, for one who reserves before a call needs an upper bound.
    for key, fields in said.items():
        most[key[:2]] = max([*fields["max_output"], most.get(key[:2], 0)]) or None
    for key, fields in sorted(said.items()):
        for field in PRICES:
            if len(fields[field]) > 1:
                views = "; ".join(f"{plain(v)} ({', '.join(sorted(s))})" for v, s in sorted(fields[field].items()))
                disputed.append((key, field, views))
        values = {field: agreed(fields[field]) for field in PRICES}
        if values["input"] is None or values["output"] is None:
            single.add(key)
        else:
            table[key] = values | {"max_output": most.get(key[:2])}
    dropped = {key[:2] for key, field, _ in disputed if field in ("input", "output")}
    # Half a model's prices would make its cost too low.
    dropped |= {key[:2] for key in single if any(said[key][field] for field in PRICES)}
    return {key: values for key, values in table.items() if key[:2] not in dropped}, disputed, dropped


def faults(table):
    """What cannot be right in a table."""
    for (host, model, over), values in table.items():
        name = f"{host} {model} {over or ''}"
        prices = [values[field] for field in PRICES if values[field] is not None]
        if host not in HOSTS:
            yield f"{name}: unknown host"
        if values["input"] is None or values["output"] is None or not all(0 < price < 1000 for price in prices):
            yield f"{name}: price missing or out of range"
        elif (values["cached_input"] or 0) > values["input"]:
            yield f"{name}: cached input costs more than input"
        elif values["cache_write"] is not None and values["cache_write"] < values["input"]:
            yield f"{name}: a cache write costs less than input"
        if over:
            base = table.get((host, model, 0))
            if base is None or any((values[field] or 0) < (base[field] or 0) for field in ("input", "output")):
                yield f"{name}: no cheaper row for short prompts"


def lines(table):
    host = None
    for key, values in sorted(table.items()):
        if key[0] != host:
            host = key[0]
            yield f"# {host}"
            for note in NOTES.get(host, []):
                yield f"# {note}"
        cells = [plain(values[field]) if values[field] is not None else "-" for field in FIELDS]
        yield " ".join([host, key[1], *cells, *([str(key[2])] if key[2] else [])])


def parse(swift):
    """The version and the rows in a Swift file that this script wrote."""
    version = re.search(r'static let version = "(.*)"', swift)
    text = re.search(r'static let text = """\n(.*?)"""', swift, re.DOTALL)
    if not version or not text:
        sys.exit("no table found")
    table = {}
    for line in text.group(1).splitlines():
        words = line.split()
        if not words or words[0] == "#":
            continue
        if len(words) not in (7, 8):
            sys.exit(f"not a row: {line}")
        cells = [None if word == "-" else Decimal(word) for word in words[2:7]]
        key = (words[0], words[1], int(words[7]) if len(words) == 8 else 0)
        if key in table:
            sys.exit(f"twice: {line}")
        table[key] = dict(zip(FIELDS, cells))
    return version.group(1), table


def replaced(swift, version, table):
    body = "\n".join(f"        {line}" for line in lines(table))
    swift = re.sub(r'static let version = ".*"', f'static let version = "{version}"', swift)
    return re.sub(
        r'static let text = """\n.*?"""', lambda _: f'static let text = """\n{body}\n        """', swift,
        flags=re.DOTALL)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="*", metavar="FILE", help="price lists as JSON")
    parser.add_argument("--version", metavar="DATE", help="date of the newest source, YYYY-MM-DD")
    parser.add_argument("--write", metavar="SWIFT", help="replace version and table in this Swift file")
    parser.add_argument("--check", metavar="SWIFT", help="check the table in this Swift file")
    options = parser.parse_args()
    if options.check:
        swift = pathlib.Path(options.check).read_text(encoding="utf-8")
        version, table = parse(swift)
        datetime.date.fromisoformat(version)
        problems = list(faults(table))
        if replaced(swift, version, table) != swift:
            problems.append("not sorted, or not written as this script writes it")
        sys.exit("\n".join(problems) if problems else None)
    if not options.sources:
        parser.error("no sources")
    table, disputed, dropped = choose(gather(options.sources))
    for key, field, views in disputed:
        print(f"{' '.join(map(str, key))} {field}: {views}")
    print(f"{len(table)} rows; left out: {', '.join(' '.join(key) for key in sorted(dropped))}")
    problems = list(faults(table))
    if problems:
        sys.exit("\n".join(problems))
    if options.write:
        version = datetime.date.fromisoformat(options.version or parser.error("--write needs --version"))
        path = pathlib.Path(options.write)
        path.write_text(replaced(path.read_text(encoding="utf-8"), version.isoformat(), table), encoding="utf-8")


main()
