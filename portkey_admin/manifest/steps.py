"""What a run would do: the steps, as text and as data."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from portkey_admin.manifest.errors import Mark
from portkey_admin.reconcile import Change
from portkey_admin.text import printable

if TYPE_CHECKING:
    from portkey_admin.manifest.choices import PlanChoices
    from portkey_admin.manifest.digests import SecretDigests, Standing
    from portkey_admin.manifest.items import Thing
    from portkey_admin.manifest.resolving import Resolver
    from portkey_admin.reconcile import Found

Action: TypeAlias = Literal["create", "update", "replace", "unchanged", "wait", "blocked", "delete"]

ACTIONS: Mapping[Action, str] = {
    "create": "+",
    "update": "~",
    "replace": "-/+",
    "unchanged": " ",
    "wait": "?",
    "blocked": "!",
    "delete": "-",
}
"""What may be done about a thing, with the sign for it.

`wait`: it takes what only a person can do; `blocked`: it differs in what no request can change.
"""

WRITES: tuple[Action, ...] = ("create", "update", "replace", "delete")

_LONGEST = 100
_MOST_LEFT = 200


@attrs.frozen(kw_only=True)
class RunNeeds:
    """What a run needs of the key.

    Attributes:
        scopes: for `scopes=` of a key that can do just this.
        operations: the ids of the operations, each with the scopes that it takes; one of several by choice.
        lacking: in words, what the key is known to lack; empty where nothing is known about it.
    """

    scopes: tuple[str, ...]
    operations: Mapping[str, tuple[str, ...]]
    lacking: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """Yield what there is to say for people."""
        if self.scopes:
            yield f"Scopes that this needs: {', '.join(self.scopes)}"
        for explanation in self.lacking:
            yield f"The key will not do: {explanation}"

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain JSON."""
        return {
            "scopes": list(self.scopes),
            "operations": {id: list(scopes) for id, scopes in self.operations.items()},
            "lacking": list(self.lacking),
        }


@attrs.frozen(kw_only=True, eq=False)
class Step:
    """What a run would do about one thing.

    Attributes:
        key: tells it from all others and is the same in every run, such as "api_keys/Search/batch".
        kind: of the reconciler, such as "api_keys".
        title: what it is called among people.
        action: "create", "update", "replace" (deleted and made anew), "unchanged", "delete", "wait" (not now,
            and `note` says why), or "blocked": it differs only in what can't be changed.
        level: how many rounds of work come before it; the steps of one level go side by side.
        changes: the fields that differ; of a new thing all of them. Secrets are "***".
        blocked: the fields that differ and that no request can change: they are left as they are.
        unverified: fields that the API never shows, so that it is not known whether they differ.
        mark: where the manifest has it; None for what is deleted, as the manifest does not have it.
        id: of what is there; "" where there is none.
        needs: keys of steps without which this one cannot be done.
        note: more to say about it; "" mostly.
        part_of: key of the step with which this one goes: what lies in a workspace that is deleted, or names
            for good what is replaced.
        send: fields that are sent although nothing shows whether they differ: changed secrets.
        done: fields that say what is to be done once, and that a run before has done.
        wanted: what is sent where nothing in the manifest says it, as for access that is taken away.
    """

    key: str
    kind: str
    title: str
    action: Action
    level: int
    changes: tuple[Change, ...] = ()
    blocked: tuple[Change, ...] = ()
    unverified: tuple[str, ...] = ()
    mark: Mark | None = None
    id: str = ""
    needs: tuple[str, ...] = ()
    note: str = ""
    part_of: str = ""
    send: tuple[str, ...] = ()
    done: frozenset[str] = frozenset()
    wanted: Mapping[str, Any] | None = attrs.field(default=None, repr=False)
    thing: Thing | None = attrs.field(default=None, repr=False)
    found: Found | None = attrs.field(default=None, repr=False)

    @property
    def writes(self) -> bool:
        """Return whether anything is to be written."""
        return self.action in WRITES

    @property
    def rotates(self) -> bool:
        """Return whether an API key gets a new secret, as the manifest asks for."""
        return any(top_of(change.field) == "rotate" for change in self.changes) and self.action == "update"

    @property
    def issues(self) -> bool:
        """Return whether there will be a new secret: of a new API key, or of one that is rotated."""
        return self.kind == "api_keys" and (self.action in ("create", "replace") or self.rotates)

    def to_dict(self) -> dict[str, Any]:
        """Return the step as plain JSON."""
        position = None
        if self.mark is not None:
            position = {"file": self.mark.file, "line": self.mark.line, "column": self.mark.column or None}
        return {
            "key": self.key,
            "kind": self.kind,
            "title": self.title,
            "action": self.action,
            "level": self.level,
            "id": self.id or None,
            "changes": [
                {"field": change.field, "before": change.before, "after": change.after}
                for change in self.changes
            ],
            "blocked": [
                {"field": change.field, "before": change.before, "after": change.after}
                for change in self.blocked
            ],
            "unverified": list(self.unverified),
            "position": position,
            "note": self.note or None,
        }

    def lines(self) -> Iterator[str]:
        """Yield what there is to say of it, for people."""
        where = f"  ({self.mark})" if self.mark is not None else ""
        yield printable(f"{ACTIONS[self.action]} {self.action} {self.title}{where}")
        if self.note:
            yield printable(f"      {self.note}")
        for change in self.changes if self.action != "delete" or self.wanted is not None else ():
            new = self.action in ("create", "wait")
            before = "" if new else f"{_shown(change.before)} -> "
            yield f"      {change.field}: {before}{_shown(change.after)}"
        for change in self.blocked:
            yield (
                f"      {change.field} is {_shown(change.before)} and cannot be changed to"
                f" {_shown(change.after)}: leave it out, or make the thing anew with `replace: true`"
            )
        if self.unverified and self.action != "create":
            yield f"      not compared, as the API never shows it: {', '.join(self.unverified)}"


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Plan:
    """What `apply` would do, and what it needs for that. Nothing has been written yet.

    Attributes:
        steps: in the order of the work.
        file: the manifest.
        prune: whether what the manifest does not have is deleted.
        left: what is there and not in the manifest, and stays: the steps that `prune` would take.
        notes: what else there is to say.
        digests: of the secrets that earlier runs sent; `apply` adds those that it sends.
        made: when, in seconds of `time.monotonic`.
        choices: what the caller of `plan` wanted besides the manifest.
        standing: how secrets, and what else no response shows, stand to what was sent, by step and field.
    """

    steps: tuple[Step, ...]
    file: str
    prune: bool
    resolver: Resolver
    required: RunNeeds
    left: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()
    digests: SecretDigests | None = None
    made: float = attrs.field(factory=time.monotonic)
    choices: PlanChoices = attrs.field(kw_only=True)
    standing: Mapping[str, Mapping[str, Standing]] = attrs.field(factory=dict)

    def needs(self) -> RunNeeds:
        """Return the scopes that the run needs, by operation, and what is known to be lacking."""
        return self.required

    def counts(self) -> dict[str, int]:
        """Return how many steps each action has."""
        found = Counter(step.action for step in self.steps)
        return {action: found[action] for action in ACTIONS}

    @property
    def writes(self) -> int:
        """Return how many things would be written."""
        return sum(step.writes for step in self.steps)

    def lines(self, *, unchanged: bool = False) -> Iterator[str]:
        """Yield the plan for people. `unchanged`: also what is left alone."""
        for step in self.steps:
            if unchanged or step.action != "unchanged":
                yield from step.lines()
        for step in self.left[:_MOST_LEFT]:
            yield printable(f"= keep {step.title}: not in the file; --prune removes it")
        if len(self.left) > _MOST_LEFT:
            yield f"= keep {len(self.left) - _MOST_LEFT:,} more; --json lists them"
        yield from map(printable, self.notes)
        counts = self.counts()
        told = [
            f"{counts[action]:,} to {action}" for action in WRITES if action != "replace" or counts[action]
        ]
        told += [f"{counts['wait']:,} to wait for"] if counts["wait"] else []
        told += [f"{counts['blocked']:,} blocked"] if counts["blocked"] else []
        told += [f"{len(self.left):,} left that the file does not have"] if self.left else []
        yield f"{self.file}: {', '.join(told)}, {counts['unchanged']:,} unchanged"
        yield from self.required.lines()

    def to_dict(self) -> dict[str, Any]:
        """Return the plan as plain JSON."""
        return {
            "manifest": self.file,
            "prune": self.prune,
            "counts": self.counts(),
            "needs": self.required.to_dict(),
            "steps": [step.to_dict() for step in self.steps],
            "left": [step.to_dict() for step in self.left],
            "notes": list(self.notes),
        }

    def __str__(self) -> str:
        return "\n".join(self.lines())

    def __repr__(self) -> str:
        return f"<Plan of {self.file}: {self.writes:,} of {len(self.steps):,} steps write>"

    def __len__(self) -> int:
        return len(self.steps)

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)


def meant_by(step: Step) -> str | None:
    """Return what paths take for the one that is to be changed; None where its natural key tells."""
    named_by_id = step.thing is not None and step.thing.section.adopts
    return step.id or None if named_by_id and step.action != "replace" else None


def without_blocked(step: Step, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is wanted of a thing but for what no request can change, and what was done once."""
    blocked = {top_of(change.field) for change in step.blocked} | step.done
    return {name: value for name, value in wanted.items() if name not in blocked}


def top_of(path: str) -> str:
    """Return the field of the body in which something stands."""
    return path.partition(".")[0].partition("[")[0]


def _shown(value: object) -> str:
    text = printable(json.dumps(value, ensure_ascii=False, default=str))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
