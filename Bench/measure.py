"""The run: what is measured, in which order. Everything that is compared takes turns within the run."""

import statistics
import time

import bodies
import load
import streams
from setting import MODEL


class Plan:
    """How long and how often."""

    def __init__(self, quick=False):
        self.starts = 2 if quick else 5
        self.rounds = 2 if quick else 6
        self.seconds = 1 if quick else 3
        self.paced = 50 if quick else 500
        self.streams = 10 if quick else 100

    @property
    def steps(self):
        return self.starts + 3 + 3 * self.rounds + (self.paced + 20) + (self.streams + 3)


def spread(values):
    """Median, least and most."""
    return {"median": statistics.median(values), "least": min(values), "most": max(values)}


def percentiles(values):
    ordered = sorted(values)
    return {"p50": ordered[len(ordered) // 2], "p99": ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]}


def run(setting, plan, progress):
    result = {"rounds": plan.rounds, "stream_count": plan.streams}
    result["start_seconds"] = starts(setting, plan, progress)
    time.sleep(1)
    idle, _ = setting.tacit.memory()
    result |= saturation(setting, plan, progress)
    result["paced"] = pace(setting, plan, progress)
    result["streams"] = first_contents(setting, plan, progress)
    after, peak = setting.tacit.memory()
    result["memory"] = {
        "tacit": {"idle": idle, "after": after, "peak": peak},
        "nginx": dict(zip(("after", "peak"), setting.hop.memory())),
    }
    return result


def starts(setting, plan, progress):
    progress.says("starting")
    seconds = []
    for start in range(plan.starts):
        seconds.append(setting.start_tacit())
        if start + 1 < plan.starts:
            setting.stop_tacit()
        progress.step()
    return spread(seconds)


def saturation(setting, plan, progress):
    """CPU per request, and times with 64 connections that never pause. Each round has all three; a ratio is one of two
    figures of one round."""
    cases = {
        "nginx": (setting.hop, setting.to_hop(bodies.masked(MODEL))),
        "plain": (setting.tacit, setting.to_tacit(bodies.plain(MODEL))),
        "masked": (setting.tacit, setting.to_tacit(bodies.masked(MODEL))),
    }
    rounds = {name: [] for name in cases}
    for round in range(plan.rounds + 1):
        progress.says("warming up" if round == 0 else "CPU per request")
        for name, (process, target) in cases.items():
            before = process.cpu()
            figures = load.saturate(target, setting.directory, setting.load_core, plan.seconds)
            figures["cpu"] = (process.cpu() - before) * 1e6 / figures["requests"]
            if round > 0:
                rounds[name].append(figures)
            progress.step()
    return {
        "saturation": {
            name: {what: spread([figures[what] for figures in rounds[name]])
                   for what in ("cpu", "per_second", "p50", "p99")}
            for name in cases
        },
        "ratio": {
            name: spread([mine["cpu"] / its["cpu"] for mine, its in zip(rounds[name], rounds["nginx"])])
            for name in ("plain", "masked")
        },
    }


def pace(setting, plan, progress):
    """Times of single requests, 50 a second to each, the targets taking turns."""
    progress.says("single requests")
    targets = {
        "direct": setting.to_upstream(bodies.masked(MODEL)),
        "nginx": setting.to_hop(bodies.masked(MODEL)),
        "plain": setting.to_tacit(bodies.plain(MODEL)),
        "masked": setting.to_tacit(bodies.masked(MODEL)),
    }
    return {name: percentiles(times) for name, times in load.paced(targets, plan.paced, 0.005, progress).items()}


def first_contents(setting, plan, progress):
    progress.says("streams")
    times = streams.compare(setting.streams(), plan.streams, progress)
    direct_first, direct_end = (statistics.median(values) for values in zip(*times["direct"]))
    result = {}
    for name, pairs in times.items():
        first, end = zip(*pairs)
        result[name] = {
            "first": percentiles(first), "first_later": statistics.median(first) - direct_first,
            "end_later": statistics.median(end) - direct_end,
        }
    return result
