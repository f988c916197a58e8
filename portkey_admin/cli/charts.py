"""Bar charts of costs: in the terminal with rich, as a picture with matplotlib."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import attrs
import click
from rich.bar import Bar
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from portkey_admin.cli.printing import console, shown

Bars = Sequence[tuple[str, float]]
"""Labels and US dollars."""

_COLOUR = "#2f6fdb"
_LONGEST_LABEL = 40


_SMALL = 10.0
"""Amounts in US dollars below this are shown to a hundredth of a cent."""


def dollars(amount: float, most: float | None = None) -> str:
    """Format an amount in US dollars. most: the largest amount in the chart; all use as many digits as it."""
    if amount == 0:
        return "$0"
    if (amount if most is None else most) < _SMALL:
        return f"${amount:,.4f}"
    return "<$0.01" if 0 < amount < 0.005 else f"${amount:,.2f}"


def print_chart(title: str, bars: Bars) -> None:
    """Print the bars and their total."""
    terminal = console()
    bar = _bar if shown("\u2588") == "\u2588" else _PlainBar
    most = max((amount for _, amount in bars), default=0)
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True, max_width=_LONGEST_LABEL)
    table.add_column(ratio=1)
    table.add_column(justify="right")
    table.expand = True
    for label, amount in bars:
        table.add_row(Text(shown(label)), bar(amount, most or 1), dollars(amount, most))
    terminal.print(Text(shown(title), style="bold"))
    if bars:
        terminal.print(table)
    terminal.print(f"total {dollars(sum(amount for _, amount in bars))}")


def _bar(amount: float, most: float) -> Bar:
    return Bar(most, 0, amount, color=_COLOUR)


@attrs.frozen
class _PlainBar:
    """A bar for terminals whose encoding lacks block characters."""

    amount: float
    most: float

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Segment("#" * round(options.max_width * self.amount / self.most))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(4, options.max_width)


def draw_chart(path: Path, title: str, bars: Bars) -> None:
    """Draw the bars into a picture. Raises click.ClickException if the file can't be written."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10, 1.2 + 0.32 * max(len(bars), 1)), layout="constrained")
    axes = figure.subplots()
    labels = [_shortened(label).replace("$", r"\$") for label, _ in bars]
    places = range(len(bars))
    drawing = axes.barh(places, [amount for _, amount in bars], color=_COLOUR)
    # matplotlib reads a $ as the start of a formula.
    most = max((amount for _, amount in bars), default=0)
    axes.bar_label(drawing, [dollars(amount, most).replace("$", r"\$") for _, amount in bars], padding=4)
    axes.set_yticks(places, labels)
    axes.invert_yaxis()
    axes.margins(x=0.15)
    axes.set_title(title.replace("$", r"\$"), loc="left")
    axes.set_xlabel("US dollars")
    axes.spines[["top", "right"]].set_visible(False)
    try:
        figure.savefig(path, dpi=144)
    except OSError as error:
        raise click.ClickException(f"can't write {path}: {error.strerror}") from None


def _shortened(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1]}…"
