"""Write examples/people.csv: a thousand invented people in forty teams.

The names are put together from syllables and the addresses end in example.com, so no one in the file exists.
The seed makes every run write the same bytes.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "examples" / "people.csv"
SEED = 1
PEOPLE = 1_000
COLUMNS: tuple[str, ...] = ("email", "first_name", "last_name", "team", "role", "lead")

AREAS = (
    "Search",
    "Checkout",
    "Billing",
    "Fraud",
    "Support",
    "Catalogue",
    "Logistics",
    "Mobile",
    "Insights",
    "Trust",
)
SUBJECTS = ("Agents", "Evaluation", "Platform", "Research")

ONSETS = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gl",
    "k",
    "l",
    "m",
    "n",
    "p",
    "qu",
    "r",
    "s",
    "t",
    "tr",
    "v",
    "w",
    "z",
)
MIDDLES = ("alu", "emi", "iro", "oba", "ulo", "ade", "ezu", "ivo", "onu", "uke")
FIRST_ENDS = ("lin", "ra", "vik", "san", "meo", "tia")
LAST_ENDS = ("brand", "dorsk", "feltan", "holme", "mirov", "quist", "stell", "varden", "wick", "zane")


def teams() -> list[str]:
    """Return the names of the forty teams."""
    return [f"{area} {subject}" for area in AREAS for subject in SUBJECTS]


def sizes(number: int, total: int, choice: random.Random) -> list[int]:
    """Return the sizes of `number` teams: uneven, at least five each, `total` together."""
    found = [5] * number
    for _ in range(total - sum(found)):
        found[choice.randrange(number)] += 1
    return found


def names(choice: random.Random) -> Iterator[tuple[str, str]]:
    """Yield first and last names without end, no pair twice."""
    seen: set[tuple[str, str]] = set()
    while True:
        first, last = (
            (choice.choice(ONSETS) + choice.choice(MIDDLES) + choice.choice(ends)).capitalize()
            for ends in (FIRST_ENDS, LAST_ENDS)
        )
        if (first, last) not in seen:
            seen.add((first, last))
            yield first, last


def people() -> Iterator[dict[str, str]]:
    """Yield the rows: each team has one lead, about one admin in twenty, and members."""
    choice = random.Random(SEED)
    unused = names(choice)
    for team, size in zip(teams(), sizes(len(teams()), PEOPLE, choice), strict=True):
        lead = choice.randrange(size)
        for place in range(size):
            first, last = next(unused)
            yield {
                "email": f"{first}.{last}@example.com".lower(),
                "first_name": first,
                "last_name": last,
                "team": team,
                "role": "admin" if place != lead and choice.random() < 0.05 else "member",
                "lead": "yes" if place == lead else "no",
            }


def main() -> None:
    """Write the file."""
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(people())
    print(f"{PEOPLE:,} people in {len(teams())} teams written to {TARGET.name}")


if __name__ == "__main__":
    main()
