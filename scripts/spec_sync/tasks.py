"""The tasks for a person after a sync, each with the file to edit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal, get_args

import attrs

from .document import Node, content_schema, endpoints, referenced_name, schemas
from .drift import Drift, ticked
from .facts import Facts
from .written import Written

Topic = Literal[
    "Left out",
    "Names",
    "Scopes",
    "Paging",
    "Facade methods",
    "Control-plane rules",
    "Sentences",
    "Corrections",
]
_OPERATIONS = "scripts/overlay/operations/{}.yaml"
_CORRECTIONS = "scripts/overlay/corrections/{}.yaml"
_PROSE = "scripts/overlay/prose/{}.yaml"
_NAMES = "scripts/overlay/names.yaml"
_PAGE_PARAMETERS = {"page", "current_page", "currentPage", "page_size", "pageSize", "cursor"}
# The topic and file of each kind of remark about the overlay.
_REMARKS: tuple[tuple[str, Topic, str], ...] = (
    (r"naming: (?P<what>.*)", "Names", _NAMES),
    (r"older document: (?P<what>.*)", "Names", "scripts/overlay/document.yaml"),
    (r"left out: (?P<what>.*)", "Left out", "the published document"),
    (r"paging: (?P<what>(?P<family>\w+).*)", "Paging", _OPERATIONS),
    (r"not in this document: (?P<what>(?P<family>\w+).*)", "Names", _OPERATIONS),
    (r"correction (?P<what>.*?: corrections/(?P<family>\w+)\.yaml.*)", "Corrections", _CORRECTIONS),
    (r"unused (?P<what>glossary: .*)", "Sentences", "scripts/overlay/glossary.yaml"),
    (r"(?P<what>(?:unused|undescribed).*)", "Sentences", "scripts/overlay/prose/"),
)  # fmt: skip


@attrs.frozen(order=True)
class Task:
    """Something to decide or to write."""

    topic: Topic
    file: str
    what: str


def tasks(
    drift: Drift, before: Facts, document: Node, after: Facts, remarks: Iterable[str], code: Written
) -> list[Task]:
    """Return everything that a person has to check, by topic and file."""
    found = {
        *_remarked(remarks, {*drift.schemas, *drift.new_schemas}),
        *_unnamed(drift),
        *_scopes(drift, after, code),
        *_paging(document),
        *_methods(drift, after, code),
        *_rules(drift, after, code),
    }
    order = list(get_args(Topic))
    return sorted(found, key=lambda task: (order.index(task.topic), task.file, task.what))


def _remarked(remarks: Iterable[str], touched: set[str]) -> Iterator[Task]:
    for remark in remarks:
        united = re.fullmatch(r"naming: (\w+): united from schemas that differ", remark)
        if united and united[1] not in touched:  # unchanged
            continue
        for pattern, topic, file in _REMARKS:
            match = re.fullmatch(pattern, remark, re.DOTALL)
            if match:
                what = match["what"]
                if remark.startswith("not in this document"):
                    what = (
                        f"`{what}` is not published (anymore): remove its entry, or keep it as a correction"
                    )
                yield Task(topic, file.format(match.groupdict().get("family")), what)
                break


def _unnamed(drift: Drift) -> Iterator[Task]:
    for name in drift.new_schemas:
        yield Task("Names", _NAMES, f"new schema `{name}`: is that what it should be called?")
    for id, facts in drift.new_operations.items():
        family = id.partition(".")[0]
        yield Task(
            "Names", _OPERATIONS.format(family), f"new operation `{id}`, {facts.route}: is that its name?"
        )
        yield Task("Sentences", _PROSE.format(family), f"`{id}`: summary, description, parameters")


def _scopes(drift: Drift, after: Facts, code: Written) -> Iterator[Task]:
    for id in drift.new_operations:
        file = _OPERATIONS.format(id.partition(".")[0])
        yield Task("Scopes", file, f"`{id}`: which scopes and which kinds of key, and who says so?")
    changed = [
        id for id, changes in drift.operations.items() if any(each.subject == "scopes" for each in changes)
    ]
    for id in (*drift.new_operations, *changed):
        for scope in re.findall(r"\w+\.[\w.]+", after.operations[id].about.get("scopes", "")):
            if scope not in code.scopes:
                yield Task(
                    "Scopes",
                    "portkey_admin/scopes/vocabulary.py",
                    f"`{id}` needs `{scope}`, which is not a known scope",
                )


def _paging(document: Node) -> Iterator[Task]:
    shared = document.get("components", {}).get("parameters", {})
    for endpoint in endpoints(document):
        operation = endpoint.operation
        id, paging = str(operation["operationId"]), operation.get("x-portkey-paging")
        file = _OPERATIONS.format(id.partition(".")[0])
        names = {
            shared[part["$ref"].rsplit("/", 1)[-1]]["name"] if "$ref" in part else part["name"]
            for part in operation.get("parameters", [])
        }
        if paging is None:
            turning = sorted(names & _PAGE_PARAMETERS)
            if turning:
                yield Task("Paging", file, f"`{id}` takes {ticked(turning)} and has no `paging`")
            continue
        lacking = [paging[key] for key in ("page", "size") if key in paging and paging[key] not in names]
        answer = content_schema(operation["responses"].get("200"))
        lacking += [
            name
            for name in [*paging["rows"][:1], paging.get("total")]
            if name and _fields(document, answer) and not _has(document, answer, name)
        ]
        if lacking:
            yield Task(
                "Paging", file, f"`{id}`: `paging` names {ticked(lacking)}, which the operation does not have"
            )


def _has(document: Node, schema: Node | None, name: str) -> bool:
    """Return whether a schema has a field; "data.rows" is a field inside another."""
    field, _, inner = name.partition(".")
    fields = _fields(document, schema)
    return field in fields and (not inner or _has(document, fields[field], inner))


def _fields(document: Node, schema: Node | None) -> dict[str, Node]:
    if schema is None:
        return {}
    name = referenced_name(schema)
    if name is not None:
        schema = schemas(document)[name]
    found = dict(schema.get("properties") or {})
    for part in schema.get("allOf", []):
        found |= _fields(document, part)
    return found


def _methods(drift: Drift, after: Facts, code: Written) -> Iterator[Task]:
    for id in after.operations:
        if id not in code.facade:
            yield Task("Facade methods", code.facade_file(id), f"`{id}` has no method")
    for id in drift.vanished_operations:
        if id in code.facade:
            yield Task("Facade methods", code.facade[id], f"`{id}` vanished: deprecate its method")
    for id, changes in drift.operations.items():
        subjects = [
            each.subject for each in changes
            if each.subject in ("route", "body", "paging") or each.subject.startswith("response")
        ]  # fmt: skip
        if subjects and id in code.facade:
            yield Task(
                "Facade methods", code.facade[id], f"`{id}`: {', '.join(subjects)} changed: see its signature"
            )


def _rules(drift: Drift, after: Facts, code: Written) -> Iterator[Task]:
    topic: Topic = "Control-plane rules"
    for id in after.operations:
        if id not in code.plane:
            yield Task(topic, code.plane_file(id), f"`{id}` cannot be served: it has no handler")
    for id in drift.vanished_operations:
        if id in code.plane:
            yield Task(topic, code.plane[id], f"`{id}` vanished: its handler can go")
    for id, changes in drift.operations.items():
        if id in code.plane:
            names = list(dict.fromkeys(each.subject for each in changes))
            yield Task(topic, code.plane[id], f"`{id}`: does it heed {ticked(names)}?")
    for name, changes in drift.schemas.items():
        fields = list(dict.fromkeys(each.subject for each in changes))
        schema = after.schemas[name]
        users = sorted({*schema.sent_by, *schema.answered_by}, key=code.plane_file)
        for file, _ in groupby(users, key=code.plane_file):
            yield Task(topic, file, f"`{name}`: does it store, validate and return {ticked(fields)}?")


def checklist(found: list[Task]) -> str:
    """Return the tasks in Markdown, as a checklist."""
    lines = ["### What needs a person"]
    for topic, group in groupby(found, key=lambda task: task.topic):
        lines += ["", f"#### {topic}"]
        for file, each in groupby(group, key=lambda task: task.file):
            lines += ["", f"`{file}`", "", *(f"- [ ] {task.what}" for task in each)]
    if not found:
        lines += ["", "Nothing."]
    return "\n".join(lines) + "\n"
