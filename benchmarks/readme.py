"""The README's performance table: the highlights of the latest results, between two markers."""

from __future__ import annotations

from pathlib import Path

from benchmarks import tables
from benchmarks.environments import FOLDER, ROOT
from benchmarks.results_file import Results

README = ROOT / "README.md"
LATEST = FOLDER / "results" / "latest.json"

BEGIN = "<!-- benchmarks: begin; written by `make bench` -->\n"
END = "<!-- benchmarks: end -->\n"


def table_in(text: str) -> str:
    """Return the text between the markers; raises ValueError if they are missing."""
    return text.split(BEGIN, 1)[1].split(END, 1)[0] if BEGIN in text and END in text else _no_markers()


def with_table(text: str, table: str) -> str:
    """Return the README with another table between its markers; raises ValueError without markers."""
    before, found, rest = text.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not found or not ended:
        _no_markers()
    return f"{before}{BEGIN}{table}{END}{after}"


def update(readme: Path = README, latest: Path = LATEST) -> None:
    """Copy the latest results into the README."""
    text = with_table(readme.read_text(encoding="utf-8"), tables.highlights(Results.read(latest)))
    readme.write_text(text, encoding="utf-8")


def _no_markers() -> str:
    raise ValueError(f"README.md needs the lines {BEGIN.strip()} and {END.strip()}")
