"""The end of a run on a terminal: the aims, and where the rest stands."""

from table import heading, painted, rows

from . import aims, comparison_tables, false_alarms, speed
from .comparison import PRESIDIO_SURE, SYSTEMS
from .quality_tables import digits, judged_persons, judged_structured, percent
from .text_sets import LANGUAGES
from .timing import told


def mark(kept, is_judged=True):
    return painted(aims.mark(kept, is_judged), ("32" if kept else "31") if is_judged else "2")


def show(result, output):
    is_sure = result["unseen"].is_sure
    if not is_sure:
        print(painted("\nThis binary learned from the held-out texts, or from nothing: ignore their figures.", "31"))
    heading("Persons: strict F1, leak, over-masking")
    rows(("", "F1", "aim", "leak", "over", ""), [
        (LANGUAGES[language], digits(score.types["PERSON"].f1), digits(aim), percent(score.types["PERSON"].leak),
         percent(score.over_masking), mark(f1 and leak and over, is_sure or each.set.sort == "own"))
        for each, language, aim, score, f1, leak, over in judged_persons(result["measured"])])
    heading("Numbers: strict F1")
    rows(("", "texts", "F1", "aim", ""), [
        (name, sort, digits(counts.f1), digits(aim), mark(counts.f1 >= aim))
        for name, sort, counts, aim in judged_structured(result["measured"])])
    heading("Speed")
    rows(("", "measured", "aim", ""), [
        (what, figure, aim, mark(kept)) for what, figure, aim, kept in speed.judged(result["speed"])])
    heading("Time per text, p50")
    shown = [system for system in SYSTEMS if system != PRESIDIO_SURE]
    rows(("", *shown), [
        (title, *(told(figures[system]["p50"]) for system in shown))
        for title, _, _, figures in comparison_tables.timed(result["compared"])])
    trip, alarms = result["round_trip"], result["false_alarms"]
    rate = false_alarms.rate(alarms["by_kind"]["balanced"].total(), alarms["words"].total())
    heading("Besides")
    print(f"  there and back: {trip['differing']} of {trip['texts']:,} texts differ")
    print(f"  false alarms: {rate:.1f} for each 10,000 words under balanced\n\nWritten: {output}")
