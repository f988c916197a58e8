"""Decide which secrets of a resource to send, although no response shows whether they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from portkey_admin.manifest.model.items import Thing
from portkey_admin.manifest.model.references import path_text, values_at
from portkey_admin.manifest.model.secret_sources import replaced, secrets_at
from portkey_admin.manifest.planner.choices import PlanChoices
from portkey_admin.manifest.planner.digests import Standing, has_record
from portkey_admin.manifest.planner.steps import top_of
from portkey_admin.reconcile import KINDS, Change, Found
from portkey_admin.reconcile.moments import is_past
from portkey_admin.secrets.masking import MASK
from portkey_admin.text import counted


@attrs.frozen
class StatedValue:
    """A value that responses never show, as given in the manifest."""

    value: object

    def read(self) -> object:
        """Return it."""
        return self.value


@attrs.frozen(kw_only=True)
class Unseen:
    """What to do about the values of a resource that responses never show.

    Attributes:
        send: fields to send although no response shows whether they differ.
        changes: the same fields as changes.
        known: fields for which it is known whether they differ.
        done: fields for one-time actions that an earlier run has done.
    """

    send: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    known: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()


NOTHING_UNSEEN = Unseen()


class WrittenSecrets:
    """Compares values that responses never show with what earlier runs sent: secrets, `recorded` fields."""

    def __init__(self, choices: PlanChoices) -> None:
        self._choices = choices
        self.standing: dict[str, Mapping[str, Standing]] = {}
        self._unknown = 0
        self._unreadable: list[str] = []
        self._notes: list[str] = []

    def notes(self) -> Iterator[str]:
        """Yield notes after all resources have been looked up."""
        if self._unreadable:
            told = ", ".join(sorted(self._unreadable)[:5])
            count = counted(len(self._unreadable), "secret")
            yield f"{count} can't be compared, because the value can't be read here: {told}"
        if unknown := self._unknown - len(self._unreadable):
            yield (
                f"{counted(unknown, 'secret')} can't be compared, because there is no record of what was"
                " sent: --send-secrets sends the current ones"
            )
        yield from self._notes

    async def compare(self, thing: Thing, found: Found) -> Unseen:
        """Return what to send for an existing resource, and what is known."""
        pointed_at, stated = dict(secrets_at(thing.body)), dict(stated_by(thing, found))
        if not pointed_at and not stated:
            return NOTHING_UNSEEN
        standing: dict[str, Standing] = dict.fromkeys([*pointed_at, *stated], "unknown")
        if self._choices.decided is not None:
            decided = self._choices.decided.get(thing.key, {})
            standing |= {path: decided[path] for path in standing.keys() & decided.keys()}
        else:
            if self._choices.digests is not None:
                standing |= await self._choices.digests.compare(thing.key, found.id, {**pointed_at, **stated})
            if self._choices.sends(thing.section.name):
                standing |= dict.fromkeys(pointed_at, "changed")
        self.standing[thing.key] = dict(standing)
        digests = self._choices.digests
        for path in pointed_at:
            if (
                standing[path] == "unknown"
                and digests is not None
                and has_record(digests, thing.key, found.id, path)
            ):
                self._unreadable.append(f"{thing.title}: {path}")
        self._unknown += sum(standing[path] == "unknown" for path in pointed_at)
        once = self._once(thing, found, standing)
        changed = [path for path, each in standing.items() if each == "changed"]
        known = {top_of(path) for path in standing}
        known -= {top_of(path) for path, each in standing.items() if each == "unknown"}
        return Unseen(
            send=tuple(dict.fromkeys(map(top_of, changed))),
            changes=tuple(_change(path, stated) for path in changed),
            known=frozenset(known),
            done=once,
        )

    def _once(self, thing: Thing, found: Found, standing: dict[str, Standing]) -> frozenset[str]:
        """Return one-time actions that were done. Those that are not due, or due anyway, stay as they are."""
        done: set[str] = set()
        for name, once in KINDS[thing.section.name].once.items():
            path = f"{name}.{once.at}" if once.at else name
            if path not in standing:
                continue
            shown = found.shown
            is_old = once.is_old(thing.body[name], shown)
            is_due = any(top_of(each.field) == name for each in found.difference)
            if standing[path] == "same":
                done.add(name)
            # Responses show when usage was last reset, but not when a key was rotated.
            elif is_due or not is_old or not once.at:
                del standing[path]
            elif standing[path] == "unknown":
                del standing[path]
                # Without a file, there is never a record.
                if self._choices.digests is not None and self._choices.digests.path is not None:
                    self._notes.append(
                        f"{thing.title}: it has changed after {once.time(thing.body[name])}, and no record"
                        f" says what was done: this counts as its {name}; a later `{path}` does it again"
                    )
        return frozenset(done)


def stated_by(thing: Thing, found: Found | None) -> Iterator[tuple[str, StatedValue]]:
    """Yield the values that responses never show and that are not secrets, each by its path."""
    kind = KINDS[thing.section.name]
    passed = kind.passed_over(thing.body, found.row) if found is not None and found.row is not None else ()
    for pattern in kind.rules.recorded:
        if top_of(pattern) not in passed:
            for path, value in values_at(thing.body, pattern.split(".")):
                # Each secret in it has its own digest.
                yield path_text(path), StatedValue(replaced(value, MASK))
    for name, once in kind.once.items():
        # Actions that have not been done have no record.
        if is_past(time := once.time(thing.body.get(name))):
            yield (f"{name}.{once.at}" if once.at else name), StatedValue(time)


def _change(path: str, stated: Mapping[str, StatedValue]) -> Change:
    if path in stated:
        return Change(field=path, before="(as sent before)", after=stated[path].value)
    return Change(field=path, before=MASK, after=MASK)
