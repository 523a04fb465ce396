"""Times of texts, as few figures."""


def summary(microseconds, size):
    """p50 and p99 in microseconds, MB a second; `size` in bytes."""
    ordered = sorted(microseconds)
    return {
        "p50": ordered[len(ordered) // 2],
        "p99": ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))],
        "megabytes": size / max(1e-9, sum(ordered)),
    }


def size(texts):
    return sum(len(text.text.encode()) for text in texts)


def told(microseconds):
    """With a unit, three digits that mean something."""
    value, unit = (microseconds / 1000, "ms") if microseconds >= 1000 else (microseconds, "µs")
    return f"{value:.0f} {unit}" if value >= 100 else f"{value:.1f} {unit}" if value >= 10 else f"{value:.2f} {unit}"
