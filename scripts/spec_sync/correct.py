"""Apply corrections: documents of the OpenAPI Overlay standard 1.0 with JSONPath (RFC 9535) targets.

In the standard, an update always appends to lists. Here it adds only entries that the list lacks. So a
correction that the published document has adopted changes nothing, and the report can list it for removal. No
maintained Python package applies overlays action by action and reports the effect of each; for JSONPath, the
hard part, this uses the library `jsonpath-rfc9535`.
"""

from __future__ import annotations

import copy
from typing import Any, Literal

import attrs
import jsonpath_rfc9535 as jsonpath

from .document import Node
from .overlay_data import Overlay
from .problems import Stop

Effect = Literal["changed", "not needed", "overtaken", "no match"]


@attrs.frozen
class Applied:
    """The effect of one action of the overlay."""

    place: str
    target: str
    effect: Effect


def apply_corrections(document: Node, overlay: Overlay, stops: list[Stop]) -> list[Applied]:
    """Apply every action of every correction file, in order.

    An action without a target, a reason, a source or an effect is added to `stops`.
    """
    applied: list[Applied] = []
    wrong: list[str] = []
    replaced: dict[tuple[str | int, ...], tuple[int, Any]] = {}
    for family, file in overlay.corrections.items():
        for number, action in enumerate(file.get("actions", []), 1):
            place = f"corrections/{family}.yaml, action {number}"
            fault = _fault(action)
            if fault:
                wrong.append(f"{place}: {fault}")
                continue
            try:
                if action.get("remove"):
                    for node in jsonpath.find(action["target"], document):
                        replaced[node.location] = (len(applied), copy.deepcopy(node.value))
                applied.append(Applied(place, action["target"], apply_action(document, action)))
            except (jsonpath.JSONPathError, TypeError) as error:
                wrong.append(f"{place}: {action['target']}: {error}")
    if wrong:
        stops.append(
            Stop("corrections that can't be applied", wrong, "Fix them in scripts/overlay/corrections/.")
        )
    for location, (index, value) in replaced.items():
        if _value_at(document, location) == value:  # a later action restored what was removed
            applied[index] = attrs.evolve(applied[index], effect="not needed")
    return applied


def _value_at(document: Node, location: tuple[str | int, ...]) -> Any:
    value: Any = document
    for key in location:
        if isinstance(value, list):
            value = value[key] if isinstance(key, int) and key < len(value) else None
        else:
            value = value.get(key) if isinstance(value, dict) else None
    return value


def _fault(action: Node) -> str | None:
    for key in ("target", "description", "x-source"):
        if not isinstance(action.get(key), str) or not action[key].strip():
            return f"`{key}` is missing" + (
                "" if key == "target" else ": every correction says why, and who says so"
            )
    if ("update" in action) == (action.get("remove") is True):
        return "needs either `update` or `remove: true`"
    return None


def apply_action(document: Node, action: Node) -> Effect:
    """Apply one action to a document in place."""
    nodes = list(jsonpath.find(action["target"], document))
    if not nodes:
        return "no match"
    if action.get("remove") is True:
        for node in reversed(nodes):  # backwards, so that list positions stay valid
            parent: Any = document
            for key in node.location[:-1]:
                parent = parent[key]
            del parent[node.location[-1]]
        return "changed"
    overtaken = action["target"] == "$.paths" and _has_operations(document["paths"], action["update"])
    effects = [merge(node.value, action["update"]) for node in nodes]
    if overtaken:  # a person must decide whether the published description replaces ours
        return "overtaken"
    return "changed" if any(effects) else "not needed"


def _is_same_parameter(held: Any, item: Any) -> bool:
    """Replace a parameter that is described differently: with both, the document would be invalid."""
    if not isinstance(held, dict) or not isinstance(item, dict) or "in" not in item:
        return False
    return (held.get("name"), held.get("in")) == (item.get("name"), item["in"])


def _has_operations(paths: Node, added: Node) -> bool:
    return all(method in paths.get(path, {}) for path, item in added.items() for method in item)


def merge(target: Any, update: Any) -> bool:
    """Merge an update into an object or a list, in place.

    Returns:
        Whether that changed anything.

    Raises:
        TypeError: The target is a plain value.
    """
    changed = False
    if isinstance(target, list):
        for item in update if isinstance(update, list) else [update]:
            twin = next((held for held in target if _is_same_parameter(held, item)), None)
            if twin is not None:
                changed |= merge(twin, item)
            elif item not in target:
                target.append(copy.deepcopy(item))
                changed = True
        return changed
    if not isinstance(target, dict) or not isinstance(update, dict):
        raise TypeError("an update goes into an object or a list: name the one that holds the value")
    if "$ref" in update and update["$ref"] != target.get("$ref"):
        target.clear()  # keywords besides a reference would contradict it
    for key, value in update.items():
        held = target.get(key)
        if (isinstance(value, dict) and isinstance(held, dict)) or (
            isinstance(value, list) and isinstance(held, list)
        ):
            changed |= merge(held, value)
        elif key not in target or held != value:
            target[key] = copy.deepcopy(value)
            changed = True
    return changed
