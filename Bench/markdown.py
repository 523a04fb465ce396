"""The result as a page: docs/benchmarks.md."""

import textwrap

import bodies
from aims import judge, number
from table import NAMES, between

PAGE = """# Benchmarks

{verdict}

```sh
make bench                                              # about two minutes
Bench/run.sh --json                                     # the same as JSON
Bench/run.sh --markdown docs/benchmarks.md              # writes this page
```

## CPU per request

User and system time of the process over all its threads, divided by the requests answered; the median of {rounds} rounds.
The server has one core for itself, 64 connections never pause. A request has {size} bytes, an answer {answer}. Both requests
to Tacit go through all of it: key, recognizers, rendering, restoring, log line, and the request log in SQLite, committed
before the answer goes out. The masked one holds a name, a mail address, a phone number and an IBAN. nginx has its access log
off and looks at nothing.

{bars}

{saturation}

The spread is that of the ratio: each round measures all three one after the other, and a ratio is one of two figures of
the same round. The times are those of a queue of 64: one core busy all the time.

## Time of one request

One request at a time, 50 a second to each, taking turns, in milliseconds.

{paced}

## Streams

The upstream sends its first event after 10 ms and then one every 5 ms; the answer holds a placeholder that is cut over two
events. First content is the first event that has text in it; the median of {streams} streams each, in milliseconds.

{first}

## Memory and start

{memory}

Ready means that `/readyz` answers 200; the time counts from the start of the process, with an existing data directory.

## Aims

{aims}

Where the time of a masked request goes, and what was tried to make it less:
[decision 0017](decisions/0017-where-the-time-of-a-masked-request-goes.md).

## What it was measured on

{machine}

## What these figures don't say

- Other cores, other compilers and other machines give other microseconds; the ratio to nginx is what carries over, and even
  that within its spread only. A virtual machine whose neighbours work makes all figures worse.
- On a machine that others use at the same time (a load beyond 2 or so) all times are longer and all spreads wider, nginx's
  too: how much later nginx hands on a first content tells how much of Tacit's delay is the machine's.
- Load generator, upstream and server share a machine and a loopback; there is no TLS on either side and no network.
- The upstream answers at once. A model takes hundreds of milliseconds, beside which all of this is small.
- The text is English prose of 1 KB. Longer texts cost in proportion; texts full of digits and names cost more.
"""


def table(head, rows, left=False):
    lines = ["| " + " | ".join(head) + " |", "|---|" + ("---|" if left else "--:|") * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows])


def bars(result):
    most = max(figures["cpu"]["median"] for figures in result["saturation"].values())
    width = max(len(NAMES[name]) for name in result["saturation"])
    lines = [
        f"{NAMES[name].ljust(width)}  {('█' * max(1, round(50 * figures['cpu']['median'] / most))).ljust(50)}"
        f"  {number(figures['cpu']['median'])} µs"
        for name, figures in result["saturation"].items()
    ]
    return "```\n" + "\n".join(lines) + "\n```"


def saturation(result):
    rows = []
    for name, figures in result["saturation"].items():
        ratio = result["ratio"].get(name)
        rows.append((
            NAMES[name], number(figures["cpu"]["median"]), number(ratio["median"]) if ratio else 1,
            between(ratio) if ratio else "", f"{figures['per_second']['median']:,.0f}",
            number(figures["p50"]["median"]), number(figures["p99"]["median"])))
    return table(("", "CPU, µs", "times nginx's", "spread", "requests/s", "p50, ms", "p99, ms"), rows)


def memory(result):
    mine, its = result["memory"]["tacit"], result["memory"]["nginx"]
    start = result["start_seconds"]
    return table(("", "Tacit", "nginx, one process"), [
        ("resident before the run, MB", number(mine["idle"]), ""),
        ("resident after the run, MB", number(mine["after"]), number(its["after"])),
        ("most in between, MB", number(mine["peak"]), number(its["peak"])),
        ("start until ready, s", f"{number(start['median'])} ({between(start)})", ""),
    ])


def verdict(rows):
    missed = [name for name, _, _, _, kept in rows if not kept]
    told = f"Of its aims this run misses: {'; '.join(missed)}." if missed else "All aims are kept."
    return textwrap.fill(
        "What Tacit costs, side by side with nginx as a plain hop, in one run on one machine. " + told, 120)


def page(result):
    rows, machine = judge(result), result["machine"]
    return PAGE.format(
        verdict=verdict(rows), rounds=result["rounds"], size=bodies.SIZE, answer=bodies.ANSWER_SIZE,
        streams=result["stream_count"], bars=bars(result), saturation=saturation(result), memory=memory(result),
        paced=table(("", "p50", "p99"), [
            (NAMES[name], number(figures["p50"]), number(figures["p99"]))
            for name, figures in result["paced"].items()]),
        first=table(("", "first content", "later than direct", "end later than direct"), [
            (NAMES[name], number(figures["first"]["p50"]), f"{figures['first_later']:+.2f}",
             f"{figures['end_later']:+.2f}") for name, figures in result["streams"].items()]),
        aims=table(("", "measured", "aim", ""), [
            (name, f"{number(figure)} {unit}", f"at most {aim} {unit}", "kept" if kept else "missed")
            for name, figure, aim, unit, kept in rows]),
        machine=table(("", ""), left=True, rows=[
            ("date", machine["date"]), ("processor", machine["processor"]),
            ("cores, memory", f"{machine['cores']}{', virtual' if machine['virtual'] else ''}; "
             f"{machine['memory_gib']} GiB"),
            ("system", f"{machine['system']}, Linux {machine['kernel']}"),
            ("load before and after the run", f"{machine['load_before']} and {machine['load_after']}"),
            ("programs", f"nginx {machine['nginx']}, wrk {machine['wrk']}, Tacit {machine['tacit']}")]))
