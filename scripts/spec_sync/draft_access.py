"""Drafts scopes and types of key, from those of the family and its vocabulary."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import attrs

from .document import Endpoint, Node
from .draft_ids import word
from .words import singular

KEY_KINDS = ("organisation-service", "workspace-service", "workspace-user")
_OWNERS = (
    "",
    "organisation_",
    "workspace_",
    "organisation_service_",
    "workspace_service_",
    "workspace_user_",
)
_VERBS = {"get": "read", "list": "list", "create": "create", "update": "update", "delete": "delete"}
"""The verb in scopes for the action of an operation."""


@attrs.frozen
class Access:
    """What a key needs for an operation: scopes, in the format of the overlay, and its type."""

    scopes: Node
    keys: list[str]


@attrs.frozen
class Family:
    """The known scopes.

    Attributes:
        entries: The operations with an entry.
        vocabulary: The types of key that may have each scope.
    """

    entries: Collection[Node]
    vocabulary: Mapping[str, Collection[str]]

    def draft(self, id: str, endpoint: Endpoint) -> Access:
        """Guess the scopes and types of key of an operation with a draft id."""
        resource, _, verb = id.rpartition(".")
        does = _VERBS.get(verb, "read" if endpoint.method == "get" else "update")
        inside = "read" if does in ("list", "read") else "update"
        if self._owners(resource) & self._owners(resource.rpartition(".")[0]):
            does = inside
        found = self._of(resource, verb, does) or self._spoken(resource, endpoint, does)
        if found is not None:
            return found
        while "." in resource:  # nested resources share the scopes of their parent
            resource = resource.rpartition(".")[0]
            found = self._of(resource, "", inside) or self._spoken(resource, endpoint, inside)
            if found is not None:
                return attrs.evolve(found, scopes={**found.scopes, "evidence": "inferred"})
        near = [each for each in self.entries if str(each["id"]).startswith(f"{resource}.")]
        keys = near[0]["keys"] if near else list(KEY_KINDS)
        return Access({"any": [], "evidence": "inferred"}, list(keys))

    def _beside(self, resource: str) -> list[Node]:
        return [each for each in self.entries if str(each["id"]).rpartition(".")[0] == resource]

    def _owners(self, resource: str) -> set[str]:
        """The prefix of a resource's scopes."""
        needs = [each["scopes"] for each in self._beside(resource)]
        return {scope.rpartition(".")[0] for each in needs for scope in _scopes(each)}

    def _of(self, resource: str, verb: str, does: str) -> Access | None:
        """Return the scopes of a resource's other operations, or their counterpart for this action."""
        beside = self._beside(resource)
        if not beside:
            return None
        needs = [each["scopes"] for each in beside]
        keys = list(
            max(beside, key=lambda each: sum(each["keys"] == other["keys"] for other in beside))["keys"]
        )
        said = [scope for each in needs for scope in _scopes(each)]
        for end in (does,) if verb in _VERBS else (verb, does):
            own = [f"{owner}.{end}" for owner in dict.fromkeys(scope.rpartition(".")[0] for scope in said)]
            own = [scope for scope in own if scope in self.vocabulary]
            if own:
                return Access({"any": own, "evidence": "family"}, self._among(own, keys))
        # For most operations one scope is enough, or none is known.
        usual = max(needs, key=lambda each: sum(_needed(each) == _needed(other) for other in needs))
        if 2 * sum(_needed(usual) == _needed(other) for other in needs) > len(needs) > 1 or not said:
            return Access({**usual, "evidence": "family" if said else "inferred"}, keys)
        return None

    def _spoken(self, resource: str, endpoint: Endpoint, does: str) -> Access | None:
        """Find scopes that contain the name of the resource."""
        words = [each for each in map(word, endpoint.path.split("/")) if each]
        names = [resource.replace(".", "_"), *("_".join([singular(words[0]), *words[1:]]),) * bool(words[1:])]
        names += words[:1] if "." not in resource else []
        owners = _OWNERS if not endpoint.path.startswith("/admin/") else ("organisation_", "workspace_", "")
        for name in dict.fromkeys(names):
            scopes = [
                f"{owner}{name}.{does}" for owner in owners if f"{owner}{name}.{does}" in self.vocabulary
            ]
            if scopes:
                # If both have it, /admin means the organisation.
                chosen = scopes[:1] if endpoint.path.startswith("/admin/") else scopes
                return Access({"any": chosen, "evidence": "family"}, self._among(chosen, list(KEY_KINDS)))
        return None

    def _among(self, scopes: Collection[str], keys: list[str]) -> list[str]:
        held = {kind for scope in scopes for kind in self.vocabulary[scope]}
        return [kind for kind in KEY_KINDS if kind in held and kind in keys] or list(keys)


def _needed(needs: Node) -> Node:
    return {rule: needs[rule] for rule in ("any", "all") if needs.get(rule)}


def _scopes(needs: Node) -> Iterator[str]:
    for rule in ("any", "all"):
        yield from needs.get(rule) or []
