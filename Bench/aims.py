"""What Tacit is meant to reach, and whether a run did."""


def judge(result):
    """Name, figure, aim, unit, and whether it is kept; in the order in which they are shown."""
    memory = result["memory"]["tacit"]
    rows = [
        ("CPU of a masked request, times nginx's", result["ratio"]["masked"]["median"], 12, "×"),
        ("first content of a stream, later than direct", result["streams"]["tacit"]["first_later"], 5, "ms"),
        ("resident memory, idle", memory["idle"], 64, "MB"),
        ("resident memory, most in the run", memory["peak"], 64, "MB"),
        ("start until ready", result["start_seconds"]["median"], 1, "s"),
    ]
    return [(name, figure, aim, unit, figure <= aim) for name, figure, aim, unit in rows]


def number(value):
    """Three digits that mean something."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"
