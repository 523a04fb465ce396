"""Small pictures as SVG: bars of leaks and of scores, and times on a logarithmic scale."""

import html
import math

COLOURS = ("#0f766e", "#b45309", "#6b7280", "#7c3aed")
STYLE = (
    "<style>text{font:12px system-ui,sans-serif;fill:#1f2937}.dim{fill:#6b7280}.grid{stroke:#d1d5db}"
    "@media(prefers-color-scheme:dark){text{fill:#e5e7eb}.dim{fill:#9ca3af}.grid{stroke:#4b5563}}</style>")
LEFT, WIDTH, BAR, GAP = 190, 720, 11, 12


def text(x, y, content, anchor="start", css=""):
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" class="{css}">{html.escape(content)}</text>'


def picture(title, height, parts):
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">'
    return "\n".join([head, f"<title>{html.escape(title)}</title>", STYLE, *parts, "</svg>", ""])


def legend(names, y=14):
    parts, x = [], LEFT
    for name, colour in zip(names, COLOURS):
        parts.append(f'<rect x="{x}" y="{y - 9}" width="10" height="10" fill="{colour}"/>')
        parts.append(text(x + 15, y, name))
        x += 34 + 7 * len(name)
    return parts


def grouped_bars(title, names, groups, place, ticks, labelled):
    """`groups` are (label, values); `place` says how far right a value lies, from 0 to 1."""
    room = WIDTH - LEFT - 70
    step = len(names) * BAR + GAP
    bottom = 34 + len(groups) * step
    parts = legend(names)
    for value in ticks:
        x = LEFT + room * place(value)
        parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="24" y2="{bottom}" class="grid"/>')
        parts.append(text(x, bottom + 16, labelled(value), "middle", "dim"))
    for row, (label, values) in enumerate(groups):
        top = 34 + row * step
        parts.append(text(LEFT - 8, top + len(names) * BAR / 2 + 4, label, "end"))
        for index, value in enumerate(values):
            y, length = top + index * BAR, max(1, room * place(value))
            parts.append(f'<rect x="{LEFT}" y="{y}" width="{length:.1f}" height="{BAR - 2}" '
                         f'fill="{COLOURS[index]}"/>')
            parts.append(text(LEFT + length + 4, y + BAR - 2, labelled(value), css="dim"))
    return picture(title, bottom + 26, parts)


def leaks(groups, names):
    return grouped_bars(
        "Leak: characters of personal data that nothing covers", names, groups, lambda value: value,
        (0, 0.25, 0.5, 0.75, 1), lambda value: f"{100 * value:.0f} %" if value in (0, 1) else f"{100 * value:.3g} %")


def scores(groups):
    return grouped_bars(
        "What a score is worth: share of findings that are right, by score",
        ("mean score", "right, generated texts", "right, other texts"), groups, lambda value: value,
        (0, 0.25, 0.5, 0.75, 1), lambda value: f"{value:.2f}")


def times(groups, names):
    """Microseconds, from 1 µs to 100 ms."""
    def told(value):
        return f"{value / 1000:.3g} ms" if value >= 1000 else f"{value:.3g} µs"

    return grouped_bars(
        "Time per text, p50, logarithmic scale", names, groups,
        lambda value: min(1.0, max(0.0, math.log10(max(1, value)) / 5)), tuple(10 ** power for power in range(6)), told)
