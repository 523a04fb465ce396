"""The figures as a page, docs/recognition-figures.md, and its pictures."""

import collections
import pathlib
import textwrap

from markdown import table

from . import (
    aims, comparison, comparison_tables, false_alarms, mending, plots, quality_tables, score_tables, scores, speed)
from .scoring import Score
from .text_sets import LANGUAGES

MODEL = {
    True: "The model measured here has not learned from them; one that ships may have.",
    False: "**The model measured here has learned from them, or from nothing.**",
}
SHOWN = (comparison.TACIT, comparison.PRESIDIO, comparison.SCRUBADUB)


def aims_kept(measured, unseen, quickness):
    """A sentence on what this run misses."""
    missed = []
    for _, language, _, _, f1, leak, over in quality_tables.judged_persons(measured):
        parts = [name for name, kept in (("F1", f1), ("leak", leak), ("over-masking", over)) if not kept]
        if parts:
            missed.append(f"persons in {LANGUAGES[language]} ({', '.join(parts)})")
    for name, sort, counts, aim in quality_tables.judged_structured(measured):
        if counts.f1 < aim:
            missed.append(f"`{name}` in {sort} texts")
    missed += [f"speed of {what}" for what, _, _, kept in speed.judged(quickness) if not kept]
    if not unseen.is_sure:
        return textwrap.fill(
            "**The figures of held-out corpora on this page are not to be used.** The binary finds names in them as "
            f"well as in texts of training (strict F1 {quality_tables.digits(unseen.held_out)} and "
            f"{quality_tables.digits(unseen.learned)}): it has learned from them, or it has learned from nothing. "
            "Measure a binary with a model of `tacit train tagger --held-out-only`.", 120)
    told = f"Of the aims this run misses: {'; '.join(missed)}." if missed else "All aims are kept."
    return textwrap.fill(
        "Everything on this page is measured by one command and written by it, on texts that the tagger was not "
        f"trained on. {told}", 120)


def mended(measured):
    """What was mended in labels, and the figures without it."""
    texts, labels, facts = mending.told([each.set for each in measured])
    types = quality_tables.as_published(measured)
    figures = "; ".join(f"`{name}` {quality_tables.digits(types[name].f1)}" for name in types)
    return textwrap.fill(
        f"Labels of MEDDOCAN are mended before they count: in {texts} of its texts all {labels} labels begin and end one "
        f"character late; and {facts} labels that the data set gives as `ID` hold no digit, since the corpus has one label "
        "for other facts about a patient, such as origin or trade: those are neither asked for nor wrong. With the labels "
        f"as they lie in the file the strict F1 of held-out texts is: {figures}.", 120)


def false_alarm_tables(result):
    words = result["words"].total()
    kinds = sorted(set().union(*result["by_kind"].values()),
                   key=lambda kind: [-result["by_kind"][policy][kind] for policy in false_alarms.POLICIES])
    rows = [(f"`{kind}`", *(f"{false_alarms.rate(result['by_kind'][policy][kind], words):.1f}"
                            for policy in false_alarms.POLICIES)) for kind in kinds]
    rows.append(("all", *(f"{false_alarms.rate(result['by_kind'][policy].total(), words):.1f}"
                          for policy in false_alarms.POLICIES)))
    sorts = sorted(result["words"], key=lambda sort: -result["by_sort"]["strict"][sort])
    by_sort = [(sort, result["words"][sort], *(result["by_sort"][policy][sort] for policy in false_alarms.POLICIES))
               for sort in sorts]
    return table(("kind", *false_alarms.POLICIES), rows), table(
        ("texts", "words", *(f"findings, {policy}" for policy in false_alarms.POLICIES)), by_sort)


def leak_groups(compared):
    """Leak of everything labelled, by language: own and generated texts together."""
    scores = collections.defaultdict(lambda: {system: Score() for system in SHOWN})
    for each in compared:
        if each.set.sort != "held-out":
            for system in SHOWN:
                scores[each.set.language][system].add(each.scores[system])
    return [(LANGUAGES[language], [scores[language][system].together().leak for system in SHOWN])
            for language in comparison.LANGUAGES if language in scores]


def time_groups(compared):
    return [(title.split(",")[0], [figures[system]["p50"] for system in SHOWN])
            for title, _, _, figures in comparison_tables.timed(compared) if title != "all"]


def write(result, machine, versions, path):
    path = pathlib.Path(path)
    path.with_name("recognition-leak.svg").write_text(plots.leaks(leak_groups(result["compared"]), SHOWN))
    path.with_name("recognition-time.svg").write_text(plots.times(time_groups(result["compared"]), SHOWN))
    path.with_name("recognition-scores.svg").write_text(plots.scores(score_tables.plotted(result["scores"])))
    path.write_text(page(result, machine, versions))


def page(result, machine, versions):
    measured, trip, alarms = result["measured"], result["round_trip"], result["false_alarms"]
    unseen = result["unseen"]
    kinds, sorts = false_alarm_tables(alarms)
    generated = any(each.set.sort == "generated" for each in measured)
    template = (pathlib.Path(__file__).parent / "page.md").read_text(encoding="utf-8")
    return template.format(
        verdict=aims_kept(measured, unseen, result["speed"]), aims=quality_tables.persons_with_aims(measured, unseen),
        model=MODEL[unseen.is_sure], learned=quality_tables.digits(unseen.learned),
        held=quality_tables.digits(unseen.held_out),
        names=quality_tables.new_names(measured, unseen), persons=quality_tables.persons(measured),
        structured=quality_tables.structured(measured), mended=mended(measured),
        ids=quality_tables.ids(measured) if generated else "No texts were generated in this run.",
        overview=quality_tables.overview(measured), every=quality_tables.every_type(measured),
        texts=f"{trip['texts']:,}", differing=trip["differing"], placeholders=f"{trip['placeholders']:,}",
        types=comparison_tables.types(result["compared"]), leaks=comparison_tables.leaks(result["compared"]),
        times=comparison_tables.times(result["compared"]),
        speed=table(("", "measured", "aim", ""), [
            (what, figure, aim, aims.mark(kept)) for what, figure, aim, kept in speed.judged(result["speed"])]),
        messages=result["speed"]["messages"], pieces=result["speed"]["pieces"],
        piece_bytes=f"{result['speed']['piece_bytes']:,}", rounds=speed.ROUNDS, sure=comparison.SURE, kinds=kinds, sorts=sorts,
        worth=score_tables.by_band(result["scores"]), errors=score_tables.errors(result["scores"]),
        least=scores.LEAST_FINDINGS,
        words=f"{alarms['words'].total():,}", maximum=false_alarms.MAXIMUM_PER_10000_WORDS,
        leak_aim=f"{100 * aims.LEAK:.0f}", over_aim=f"{100 * aims.OVER_MASKING:.0f}", documents=comparison.DOCUMENTS,
        machine=table(("", ""), left=True, rows=[
            ("date", machine["date"]), ("processor", machine["processor"]),
            ("cores, memory", f"{machine['cores']}{', virtual' if machine['virtual'] else ''}; "
             f"{machine['memory_gib']} GiB"),
            ("system", f"{machine['system']}, Linux {machine['kernel']}"),
            ("load before and after the run", f"{machine['load_before']} and {machine['load_after']}"),
            ("programs", f"Tacit {machine['tacit']}, {versions}")]))
