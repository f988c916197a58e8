"""May this key call this operation? A pure decision, and its explanation. Nothing here does I/O.

| What is known                                   | documented | family  | inferred, conflicting |
|-------------------------------------------------|------------|---------|-----------------------|
| the operation is for another kind of key        | refused    | doubted | doubted               |
| the key lacks a scope that the operation needs  | refused    | refused | doubted               |
| the kind or the scopes of the key are not known | allowed    | allowed | allowed               |
| the operation needs no key                      | allowed    | allowed | allowed               |

The evidence is that of the operation: if Portkey documents what it needs, a refusal is certain. Scopes
documented for the whole family are certain as well, because their names say which operation they are for. The
kinds of key are not: pages about a family do not distinguish its operations and its kinds of key (Portkey's
help centre lists the scopes of API keys for every key of a workspace). If they are inferred from names, or
sources disagree, only the server knows.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import attrs

from portkey_admin._errors import ConfigurationError
from portkey_admin.scopes.vocabulary import KEY_KINDS, KeyKind, Scope, holders
from portkey_admin.text import counted
from portkey_admin_api.types import Operation

# If the path names the kind of key of a call, that decides which of the operation's scopes it needs.
PATH_SCOPES: Mapping[str, Mapping[tuple[str, ...], tuple[str, ...]]] = {
    "api_keys.create": {
        ("organisation", "service"): ("organisation_service_api_keys.create",),
        ("workspace", "service"): ("workspace_service_api_keys.create",),
        ("workspace", "user"): ("workspace_user_api_keys.create",),
    }
}

_CERTAIN = ("documented", "family")


def _scope_set(scopes: Iterable[Scope] | None) -> frozenset[str] | None:
    if scopes is None:
        return None
    if isinstance(scopes, str) or not isinstance(scopes, Iterable):
        raise ConfigurationError(
            f"KeyAccess: scopes must be names, such as {{'workspaces.list'}}, not {type(scopes).__name__}"
        )
    names = frozenset(scopes)
    if not all(isinstance(name, str) for name in names):
        raise ConfigurationError("KeyAccess: each of scopes must be a str, such as 'workspaces.list'")
    return names


def _sorted(scopes: frozenset[str] | None) -> str:
    return "None" if scopes is None else repr(sorted(scopes))


def _check_kind(instance: object, attribute: object, kind: object) -> None:
    if kind is not None and kind not in KEY_KINDS:
        raise ConfigurationError(f"KeyAccess: kind must be one of {', '.join(KEY_KINDS)}, not {kind!r}")


@attrs.frozen(repr=False)
class KeyAccess:
    """What is known about an API key. Two are equal if they have the same permissions.

    kind: "organisation-service" (an Admin API key), "workspace-service" or "workspace-user"; None: unknown.
    scopes: its permissions, as exact names; None: unknown. Names that this package does not know are
        accepted.
    id, organisation_id, workspace_id: the ids of the key, its organisation and its workspace; None: unknown,
        or a key of the organisation.

    Raises ConfigurationError for another kind, and for scopes that are not names.
    """

    kind: KeyKind | None = attrs.field(default=None, validator=_check_kind)
    scopes: frozenset[str] | None = attrs.field(default=None, converter=_scope_set)
    id: str | None = attrs.field(default=None, kw_only=True, eq=False)
    organisation_id: str | None = attrs.field(default=None, kw_only=True, eq=False)
    workspace_id: str | None = attrs.field(default=None, kw_only=True, eq=False)

    def __repr__(self) -> str:
        ids = {name: getattr(self, name) for name in ("id", "organisation_id", "workspace_id")}
        told = "".join(f", {name}={value!r}" for name, value in ids.items() if value is not None)
        return f"KeyAccess(kind={self.kind!r}, scopes={_sorted(self.scopes)}{told})"

    def __getstate__(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        for field in attrs.fields(type(self)):  # pickles of 0.1.0 lack some
            object.__setattr__(self, field.name, state.get(field.name, field.default))

    def __str__(self) -> str:
        count = "" if self.scopes is None else f" with {counted(len(self.scopes), 'scope')}"
        return f"{_article(self.kind)} {self.kind} key{count}" if self.kind else f"a key{count}"


@attrs.frozen(kw_only=True)
class Needs:
    """What an operation needs from the key that calls it.

    Attributes:
        operation: its id, such as "workspaces.create".
        scopes: the relevant scopes; the key needs one or all of them, depending on `rule`.
        rule: "any" or "all".
        kinds: the kinds of key that may call it; empty if any may, or no key is needed.
        evidence: how certain this is: "documented", "family" (documented for the family of operations),
            "inferred" (from names) or "conflicting" (sources disagree).
    """

    operation: str
    scopes: tuple[str, ...] = ()
    rule: Literal["any", "all"] = "any"
    kinds: tuple[str, ...] = ()
    evidence: Literal["documented", "family", "inferred", "conflicting"] = "inferred"

    def __str__(self) -> str:
        parts = []
        if self.scopes:
            one_of = "one of " if self.rule == "any" and len(self.scopes) > 1 else ""
            plural = "s" if len(self.scopes) > 1 else ""
            names = (", " if self.rule == "any" else " and ").join(self.scopes)
            parts.append(f"{one_of}the scope{plural} {names}")
        if self.kinds and len(self.kinds) < len(KEY_KINDS):
            parts.append(f"{_article(self.kinds[0])} {' or '.join(self.kinds)} key")
        return f"{self.operation} needs {' and '.join(parts) or 'nothing that is known'}"

    def missing(self, held: frozenset[str]) -> tuple[str, ...]:
        """Return the scopes that a key lacks: for "all" the missing ones; for "any" all of them or none."""
        lacking = tuple(scope for scope in self.scopes if scope not in held)
        return () if self.rule == "any" and len(lacking) < len(self.scopes) else lacking


class Refusal(enum.Enum):
    """Why a key may not call an operation."""

    KIND = "the operation is for another kind of key"
    SCOPE = "the key lacks a scope"


@attrs.frozen(kw_only=True)
class Judgement:
    """The decision about a key and an operation."""

    refusal: Refusal | None
    certain: bool
    """Whether the refusal is documented; meaningless without a refusal."""
    explanation: str
    """An explanation: what is needed, and what the key has."""
    missing: tuple[str, ...] = ()
    """The scopes that the key lacks."""


def needs_of(operation: Operation[Any], path: Sequence[object] = ()) -> Needs:
    """Return what a call needs. `path`: the path parameters, if known."""
    scopes, kinds = operation.scopes, operation.keys
    given = PATH_SCOPES.get(operation.id, {}).get(tuple(map(str, path)))
    if given is not None:
        scopes = given
        kinds = tuple(kind for kind in kinds if any(kind in holders(scope) for scope in scopes))
    return Needs(
        operation=operation.id,
        scopes=scopes,
        rule=operation.scope_rule,
        kinds=kinds,
        evidence=operation.evidence,
    )


def judge(needs: Needs, key: KeyAccess | None) -> Judgement:
    """Decide whether a key may make a call with these needs. The unknown counts in favour of the key."""
    kind = key.kind if key else None
    held = key.scopes if key else None
    other_kind: Judgement | None = None
    if kind is not None and needs.kinds and kind not in needs.kinds:
        other_kind = Judgement(
            refusal=Refusal.KIND,
            certain=needs.evidence == "documented",
            explanation=f"{needs}; this is {KeyAccess(kind)}",
        )
    if other_kind is not None and other_kind.certain:
        return other_kind
    missing = () if held is None else needs.missing(held)
    if missing and held is not None:
        lacks = ", ".join(missing) if needs.rule == "all" else "it" if len(missing) == 1 else "all of them"
        return Judgement(
            refusal=Refusal.SCOPE,
            certain=needs.evidence in _CERTAIN,
            explanation=f"{needs}; this is {key} that lacks {lacks}{_near(needs, held)}",
            missing=missing,
        )
    if other_kind is not None:
        return other_kind
    return Judgement(refusal=None, certain=False, explanation=f"{needs}; {_all_that_is_known(key)}")


def _near(needs: Needs, held: frozenset[str]) -> str:
    """Return the scopes of the same families that the key has, often mistaken for the missing one."""
    families = {scope.partition(".")[0] for scope in needs.scopes}
    near = sorted(scope for scope in held if scope.partition(".")[0] in families)
    return f"; the nearest that it has: {', '.join(near)}" if near else ""


def _all_that_is_known(key: KeyAccess | None) -> str:
    if key is None or (key.kind is None and key.scopes is None):
        return "nothing is known about this key (see PortkeyAdmin.discover_key)"
    if key.kind is None or key.scopes is None:
        return f"all that is known is that this is {key}"
    # The meaning of a 403 for a key with every scope, according to Portkey's help centre.
    return (
        f"this is {key}, which should be enough: the resource may be deleted or in another workspace, or "
        "the security settings or the plan of the organisation forbid it"
    )


def _article(word: str | None) -> str:
    return "an" if (word or "")[:1] in "aeio" else "a"
