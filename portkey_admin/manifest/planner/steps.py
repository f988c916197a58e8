"""The steps of a plan, as text and as data."""

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
    from portkey_admin.manifest.model.items import Thing
    from portkey_admin.manifest.planner.choices import PlanChoices
    from portkey_admin.manifest.planner.digests import SecretDigests, Standing
    from portkey_admin.manifest.planner.resolver import Resolver
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
"""The possible actions for a resource, with their signs.

`wait`: a person has to do something first; `blocked`: it differs in a way that no request can change.
"""

WRITES: tuple[Action, ...] = ("create", "update", "replace", "delete")

COUNTED: Mapping[Action, str] = {
    **{action: f"to {action}" for action in WRITES},
    "wait": "to wait for",
    "blocked": "blocked",
}
"""How the numbers of steps are told; those of unchanged ones are told apart."""

_LONGEST = 100
_MOST_LEFT = 200


@attrs.frozen(kw_only=True)
class RunNeeds:
    """What a run needs from the key.

    Attributes:
        scopes: for `scopes=` of a key with exactly these permissions.
        operations: the ids of the operations, each with its scopes; one of several is enough.
        lacking: descriptions of what the key is known to lack; empty if nothing is known about it.
    """

    scopes: tuple[str, ...]
    operations: Mapping[str, tuple[str, ...]]
    lacking: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """Yield the needs as lines for people."""
        if self.scopes:
            yield f"Required scopes: {', '.join(self.scopes)}"
        for explanation in self.lacking:
            yield f"The key is not sufficient: {explanation}"

    def to_dict(self) -> dict[str, Any]:
        """Return the needs as plain JSON."""
        return {
            "scopes": list(self.scopes),
            "operations": {id: list(scopes) for id, scopes in self.operations.items()},
            "lacking": list(self.lacking),
        }


@attrs.frozen(kw_only=True, eq=False)
class Step:
    """The planned action for one resource.

    Attributes:
        key: unique and the same in every run, such as "api_keys/Search/batch".
        kind: the reconciler's resource type, such as "api_keys".
        title: a readable name.
        action: "create", "update", "replace" (delete and recreate), "unchanged", "delete", "wait" (not now;
            `note` says why), or "blocked": it differs only in fields that can't be changed.
        level: how many rounds of work come before it; the steps of one level run concurrently.
        changes: the fields that differ; for a new resource, all of them. Secrets are "***".
        blocked: the fields that differ but can't be changed by a request: they are left alone.
        unverified: fields that the API never shows, so it is not known whether they differ.
        mark: the position in the manifest; None for a deletion of a resource that is not in it.
        id: the id of the existing resource; "" if there is none.
        needs: keys of the steps that this one depends on.
        note: additional information; usually "".
        part_of: key of the step that includes this one: for the contents of a deleted workspace, or for
            resources that refer permanently to a replaced one.
        send: fields to send although no response shows whether they differ: changed secrets.
        done: fields for one-time actions that an earlier run has done.
        wanted: what to send if it is not in the manifest, such as for removed access.
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
        """Return whether the step writes anything."""
        return self.action in WRITES

    @property
    def rotates(self) -> bool:
        """Return whether an API key is rotated, as the manifest asks for."""
        return any(top_of(change.field) == "rotate" for change in self.changes) and self.action == "update"

    @property
    def issues(self) -> bool:
        """Return whether the step issues a secret, for a new or rotated API key."""
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
            "changes": [attrs.asdict(change, recurse=False) for change in self.changes],
            "blocked": [attrs.asdict(change, recurse=False) for change in self.blocked],
            "unverified": list(self.unverified),
            "position": position,
            "note": self.note or None,
        }

    def lines(self) -> Iterator[str]:
        """Yield the step as lines for people."""
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
                f"      {change.field} is {_shown(change.before)} and can't be changed to"
                f" {_shown(change.after)}: leave it out, or recreate the resource with `replace: true`"
            )
        if self.unverified and self.action != "create":
            yield f"      not compared, because the API never shows it: {', '.join(self.unverified)}"


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Plan:
    """What `apply` would do, and the permissions that it needs. Nothing has been written yet.

    Attributes:
        steps: the steps in order.
        file: the manifest.
        prune: whether resources that are not in the manifest are deleted.
        left: resources that are not in the manifest and are kept, as the steps that `prune` would add.
        notes: additional information.
        digests: digests of the secrets that earlier runs sent; `apply` adds those that it sends.
        made: when the plan was made, in seconds of `time.monotonic`.
        choices: the options that were passed to `plan`.
        standing: how secrets and other hidden values compare with what was sent, by step and field.
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
        """Return the scopes that the run needs, by operation, and those that the key is known to lack."""
        return self.required

    def counts(self) -> dict[str, int]:
        """Return the number of steps for each action."""
        found = Counter(step.action for step in self.steps)
        return {action: found[action] for action in ACTIONS}

    @property
    def writes(self) -> int:
        """Return how many steps write something."""
        return sum(step.writes for step in self.steps)

    def lines(self, *, unchanged: bool = False) -> Iterator[str]:
        """Yield the plan as lines for people. `unchanged`: include unchanged resources."""
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
            f"{counts[action]:,} {words}"
            for action, words in COUNTED.items()
            if counts[action] or action in ("create", "update", "delete")
        ]
        told += [f"{len(self.left):,} not in the file, kept"] if self.left else []
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
    """Return the path id of the resource to change, or None if its natural key identifies it."""
    named_by_id = step.thing is not None and step.thing.section.adopts
    return step.id or None if named_by_id and step.action != "replace" else None


def without_blocked(step: Step, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return the desired state without fields that can't be changed and one-time actions that were done."""
    blocked = {top_of(change.field) for change in step.blocked} | step.done
    return {name: value for name, value in wanted.items() if name not in blocked}


def top_of(path: str) -> str:
    """Return the field of the body that contains a path."""
    return path.partition(".")[0].partition("[")[0]


def _shown(value: object) -> str:
    text = printable(json.dumps(value, ensure_ascii=False))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
