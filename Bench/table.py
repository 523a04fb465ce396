"""The result as a person reads it on a terminal."""

import sys

from aims import judge, number

NAMES = {
    "direct": "straight to the upstream", "nginx": "nginx, plain hop", "plain": "Tacit, nothing to mask",
    "masked": "Tacit, four values masked", "tacit": "Tacit, a name put back",
}


def painted(text, code):
    return f"\033[{code}m{text}\033[0m" if sys.stdout.isatty() else text


def heading(text):
    print(f"\n{painted(text, '1')}")


def rows(head, lines):
    widths = [max(len(str(line[column])) for line in [head, *lines]) for column in range(len(head))]
    for index, line in enumerate([head, *lines]):
        cells = [
            str(cell).ljust(width) if column == 0 or str(cell).startswith("█") else str(cell).rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths))]
        text = "  " + "   ".join(cells).rstrip()
        print(painted(text, "2") if index == 0 else text)


def between(figures):
    return f"{number(figures['least'])} – {number(figures['most'])}"


def show(result):
    heading("CPU per request, one core, 64 connections, 1 KB request, 0.9 KB answer")
    most = result["saturation"]["masked"]["cpu"]["median"]
    lines = []
    for name, figures in result["saturation"].items():
        ratio = result["ratio"].get(name)
        lines.append((
            NAMES[name], f"{number(figures['cpu']['median'])} µs",
            f"{number(ratio['median'])}×" if ratio else "1×", between(ratio) if ratio else "",
            f"{figures['per_second']['median']:,.0f}", number(figures["p50"]["median"]),
            number(figures["p99"]["median"]), "█" * max(1, round(24 * figures["cpu"]["median"] / most))))
    rows(("", "CPU", "nginx's", "spread", "req/s", "p50 ms", "p99 ms", ""), lines)

    heading("One request at a time, 50 a second")
    rows(("", "p50 ms", "p99 ms"), [
        (NAMES[name], number(figures["p50"]), number(figures["p99"])) for name, figures in result["paced"].items()])

    heading("Streams, an event every 5 ms")
    rows(("", "first content ms", "later than direct", "end later"), [
        (NAMES[name], number(figures["first"]["p50"]), f"{figures['first_later']:+.2f} ms",
         f"{figures['end_later']:+.2f} ms") for name, figures in result["streams"].items()])

    heading("Aims")
    for name, figure, aim, unit, kept in judge(result):
        mark = painted("kept  ", "32") if kept else painted("missed", "31")
        print(f"  {mark}  {name}: {number(figure)} {unit} (at most {aim} {unit})")
    print()
