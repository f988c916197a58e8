"""mkdocs hooks: generate the pages of the families, which are never committed.

They are generated from the code, so they can't be stale. The benchmarks' table is inserted if it exists.
"""

from __future__ import annotations

import re
from pathlib import Path

from docs_site.reference import anchor, reference_pages
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parent.parent
BENCHMARKS = ROOT / "benchmarks" / "results" / "latest.md"

_PAGES, _TYPES = reference_pages()
_TABLE = "<!-- benchmarks -->"
# Their tables use the space of the table of contents.
_WIDE = ("reference.md", "scope-table.md")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the pages of the families to the navigation."""
    reference = next(entry["Reference"] for entry in config.nav or [] if "Reference" in entry)
    reference.append({"Families": [{name: f"reference/{name}.md"} for name in _PAGES]})
    reference.append({"Types": [{name: f"reference/types/{name}.md"} for name in _TYPES]})
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the families."""
    pages = _PAGES | {f"types/{name}": text for name, text in _TYPES.items()}
    for name, text in pages.items():
        files.append(File.generated(config, f"reference/{name}.md", content=text))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Insert the benchmarks' table into pages with its marker, and link operations to their pages."""
    if page.file.src_uri in _WIDE:
        page.meta["hide"] = ["toc"]
    if page.file.src_uri == "reference.md":
        return re.sub(r"^\| `([\w.]+)`", _linked, markdown, flags=re.MULTILINE)
    if _TABLE in markdown:
        there = BENCHMARKS.exists()
        table = BENCHMARKS.read_text(encoding="utf-8") if there else "Run `make bench` for the figures."
        return markdown.replace(_TABLE, table)
    return markdown


def _linked(cell: re.Match[str]) -> str:
    id = cell[1]
    return f"| [`{id}`](reference/{id.partition('.')[0]}.md#{anchor(id)})"
