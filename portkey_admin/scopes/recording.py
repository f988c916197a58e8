"""Collect the scopes that a run needs, to create a least-privilege key from a dry run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import ClassVar, overload

import attrs

from portkey_admin.scopes.access import KeyAccess, Needs
from portkey_admin.scopes.checks import recorders
from portkey_admin.scopes.vocabulary import SCOPES, KeyKind, holders

_ABOUT_KEYS = "api_keys."


@attrs.frozen(kw_only=True)
class RecordedNeed:
    """A need of the run: a kind of call, made with a kind of key."""

    needs: Needs
    kind: KeyKind | None
    in_workspace: bool
    """The call named a workspace, as calls with an organisation key do."""
    target: str | None = None
    """The API key that the call was about, if any."""


class NeededScopes(Sequence[str]):
    """The scopes that a run needed: a sorted list, for `scopes=` of a new key. It grows with the run.

    If one of several scopes is enough, one is chosen, in this order:

    1. of those that the kind of key may hold, as far as the kind is known, and of known scopes first;
    2. for calls about an API key that was created, read or listed in the block, the scope for its kind; for
       calls in a workspace (with a key of a workspace, or with `workspace_id`), no scope of the whole
       organisation; for other calls of an organisation's key, the scope of the organisation;
    3. one that the run needs anyway;
    4. the first in the order of the API description, which has the weakest first.

    `choices` lists the chosen scope of each operation: check it before you rely on the key.
    """

    def __init__(self) -> None:
        self._recorded: set[RecordedNeed] = set()
        self._kinds: dict[str, str] = {}

    @property
    def choices(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Choices between several scopes: by operation, the chosen ones and their alternatives."""
        choices: dict[str, dict[str, tuple[str, ...]]] = {}
        for operation, chosen, others in self._chosen():
            if others:
                choices.setdefault(operation, {})[chosen] = others
        return choices

    @property
    def operations(self) -> tuple[str, ...]:
        """The ids of the called operations, sorted; including those that need no scope."""
        return tuple(sorted({recorded.needs.operation for recorded in self._recorded}))

    def add(self, recorded: RecordedNeed) -> None:
        """Record what a call needs."""
        self._recorded.add(recorded)

    def learn(self, id: str, kind: str) -> None:
        """Record the kind of an API key that later calls may be about."""
        self._kinds[id] = kind

    def _chosen(self) -> list[tuple[str, str, tuple[str, ...]]]:
        return _choose(self._recorded, self._kinds)

    def _names(self) -> list[str]:
        return sorted({chosen for _, chosen, _ in self._chosen()})

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> list[str]: ...

    def __getitem__(self, index: int | slice) -> str | list[str]:
        return self._names()[index]

    def __len__(self) -> int:
        return len(self._names())

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Sequence) and not isinstance(other, str):
            return self._names() == list(other)
        return NotImplemented

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # it grows

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._names()}>"


@contextmanager
def record_scopes() -> Iterator[NeededScopes]:
    """Collect the scopes that the calls inside the block need, from any client.

        with portkey_admin.record_scopes() as needed:
            await onboard(portkey)
        await portkey.api_keys.create("organisation", "service", name="onboarding", scopes=needed)

    Returns a sorted list of scopes; `NeededScopes` describes how it chooses if one of several is enough.
    Calls of tasks started inside the block count, and so do refused and failed calls. Blocks nest.
    """
    needed = NeededScopes()
    token = recorders.set((*recorders.get(), _Block(needed)))
    try:
        yield needed
    finally:
        recorders.reset(token)


class _Block:
    """An open `record_scopes` block."""

    def __init__(self, needed: NeededScopes) -> None:
        self._needed = needed

    def called(
        self, needs: Needs, key: KeyAccess | None, *, in_workspace: bool, path: Sequence[object] = ()
    ) -> None:
        about_key = needs.operation.startswith(_ABOUT_KEYS) and len(path) == 1
        self._needed.add(
            RecordedNeed(
                needs=needs,
                kind=key.kind if key else None,
                in_workspace=in_workspace,
                target=str(path[0]) if about_key else None,
            )
        )

    def answered(self, operation: str, path: Sequence[object], answer: object) -> None:
        """Record the kinds of the API keys in a response.

        The scopes of a call about a key depend on that key's kind, which its id does not show.
        """
        if not operation.startswith(_ABOUT_KEYS):
            return
        created = "-".join(map(str, path)) if operation == "api_keys.create" else None
        rows = getattr(answer, "data", None)
        for row in rows if isinstance(rows, list) else [answer]:
            id, kind = getattr(row, "id", None), created or getattr(row, "type", None)
            if isinstance(id, str) and isinstance(kind, str):
                self._needed.learn(id, kind)


def _choose(
    recorded: Iterable[RecordedNeed], kinds: Mapping[str, str]
) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the required scopes: for which operation, the scope, and its alternatives."""
    chosen: list[tuple[str, str, tuple[str, ...]]] = []
    undecided: list[tuple[Needs, tuple[str, ...]]] = []
    for each in sorted(recorded, key=repr):
        scopes = each.needs.scopes
        if each.needs.rule == "all" or not scopes:
            chosen += [(each.needs.operation, scope, ()) for scope in scopes]
        else:
            undecided.append((each.needs, _candidates(each, kinds.get(each.target or ""))))
    # Those without a choice first, so that unavoidable scopes are known.
    for needs, candidates in sorted(undecided, key=lambda pair: len(pair[1]) > 1):
        had = {scope for _, scope, _ in chosen}
        scope = next((candidate for candidate in candidates if candidate in had), candidates[0])
        others = tuple(other for other in needs.scopes if other != scope)
        chosen.append((needs.operation, scope, others))
    return chosen


def _candidates(recorded: RecordedNeed, about: str | None) -> tuple[str, ...]:
    """Return the scopes of an "any" that fit the kind of key and the call. There is at least one.

    `about`: the kind of the API key that the call is about, if known.
    """
    kind = recorded.kind
    scopes = _preferred(recorded.needs.scopes, lambda scope: scope in SCOPES)
    scopes = _preferred(scopes, lambda scope: kind is None or kind in holders(scope))
    if about is not None:
        return _preferred(scopes, lambda scope: scope.startswith(f"{about.replace('-', '_')}_api_keys."))
    for_organisation = kind == "organisation-service" and not recorded.in_workspace
    return _preferred(scopes, lambda scope: scope.startswith("organisation_") == for_organisation)


def _preferred(scopes: tuple[str, ...], wanted: Callable[[str], bool]) -> tuple[str, ...]:
    return tuple(filter(wanted, scopes)) or scopes
