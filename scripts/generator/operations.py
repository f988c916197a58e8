"""The metadata of each operation: everything except its schemas.

Missing or unknown metadata stops generation: a wrong guess about idempotence would send a create twice.
"""

import re
from collections import Counter
from typing import Any

import attrs

from .document import Json, Route, resolved, routes
from .problems import SpecificationError

__all__ = ("Call", "Parameter", "read_calls")

KEYS = ("organisation-service", "workspace-service", "workspace-user")
EVIDENCE = ("documented", "family", "inferred", "conflicting")
SERVERS = ("control", "gateway", "public")
PAGING: dict[str, type | tuple[type, ...]] = {
    "rows": list,
    "page": str,
    "size": str,
    "first": int,
    "total": str,
    "has_more": str,
    "default_size": int,
    "max_size": int,
}
EXTENSIONS = ("scopes", "keys", "paging", "idempotent", "server", "experimental")
OPERATION_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*(\.[a-z][a-z0-9]*(_[a-z0-9]+)*)+")
MISSING: Any = object()


@attrs.frozen(kw_only=True)
class Parameter:
    """A path or query parameter."""

    name: str
    description: str
    required: bool
    schema: Json


@attrs.frozen(kw_only=True)
class Call:
    """One operation of the document, checked."""

    id: str
    route: Route
    summary: str
    description: str
    tag: str
    path: tuple[Parameter, ...]
    query: tuple[Parameter, ...]
    body: Json | None
    body_required: bool
    answer: Json | None
    answer_description: str
    scopes: tuple[str, ...]
    scope_rule: str
    evidence: str
    keys: tuple[str, ...]
    paging: dict[str, Any] | None
    idempotent: bool
    server: str
    experimental: bool

    @property
    def name(self) -> str:
        """Name of the generated function."""
        return self.id.replace(".", "_")

    @property
    def family(self) -> str:
        """The top-level resource: "workspaces" for "workspaces.members.add"."""
        return self.id.partition(".")[0]

    @property
    def module(self) -> str:
        """Name of the module with all operations of the resource: "workspaces_members" for the same id."""
        return self.id.rpartition(".")[0].replace(".", "_")


def read_calls(document: Json) -> list[Call]:
    """Validate every operation and create a record of it, in the document's order.

    Raises:
        SpecificationError: With all problems, of all operations.
    """
    problems: list[str] = []
    calls: list[Call] = []
    for route in routes(document):
        reader = _Reader(document, route)
        try:
            calls.append(reader.read())
        except SpecificationError as error:
            reader.problems += error.problems
        problems += [f"{route}: {problem}" for problem in reader.problems]
    for kind, names in (("operationId", [c.id for c in calls]), ("function name", [c.name for c in calls])):
        for name, count in Counter(names).items():
            if count > 1:
                problems.append(f"{kind} {name!r} is used {count} times: each operation needs its own")
    if problems:
        raise SpecificationError(problems)
    return calls


class _Reader:
    def __init__(self, document: Json, route: Route) -> None:
        self.document = document
        self.route = route
        self.problems: list[str] = []

    def read(self) -> Call:
        operation = self.route.operation
        operation_id = operation.get("operationId")
        if not isinstance(operation_id, str) or not OPERATION_ID.fullmatch(operation_id):
            self.problems.append(
                f"operationId {operation_id!r} is not dotted snake_case, like workspaces.members.add"
            )
            operation_id = "unnamed.operation"
        for name in operation:
            if name.startswith("x-portkey-") and name.removeprefix("x-portkey-") not in EXTENSIONS:
                self.problems.append(f"{name} is unknown; known are {', '.join(EXTENSIONS)}")
        summary = " ".join(str(operation.get("summary") or "").split())
        if not summary:
            self.problems.append("summary is missing")
        path, query = self.parameters()
        body, body_required = self.body()
        answer, answer_description = self.answer()
        rule, scopes, evidence = self.scopes()
        return Call(
            id=operation_id,
            route=self.route,
            summary=summary,
            description=str(operation.get("description") or "").strip(),
            tag=str((operation.get("tags") or [operation_id.partition(".")[0]])[0]),
            path=path,
            query=query,
            body=body,
            body_required=body_required,
            answer=answer,
            answer_description=answer_description,
            scopes=scopes,
            scope_rule=rule,
            evidence=evidence,
            keys=tuple(self.listed("x-portkey-keys", operation.get("x-portkey-keys", MISSING), KEYS)),
            paging=self.paging({parameter.name for parameter in query}),
            idempotent=bool(self.fact("idempotent", (True, False))),
            server=str(self.fact("server", SERVERS)),
            experimental=bool(self.fact("experimental", (True, False), default=False)),
        )

    def fact(self, name: str, known: tuple[Any, ...], default: Any = MISSING) -> Any:
        value = self.route.operation.get(f"x-portkey-{name}", default)
        if value is MISSING:
            self.problems.append(f"x-portkey-{name} is missing")
        elif not any(value is option or (isinstance(value, str) and value == option) for option in known):
            self.problems.append(f"x-portkey-{name} is {value!r}; known are {', '.join(map(str, known))}")
        return value

    def listed(self, name: str, value: Any, known: tuple[str, ...] | None = None) -> list[str]:
        if value is MISSING:
            self.problems.append(f"{name} is missing")
            return []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.problems.append(f"{name} is {value!r}, a list of names was expected")
            return []
        for item in value:
            if known is not None and item not in known:
                self.problems.append(f"{name} holds {item!r}; known are {', '.join(known)}")
        return value

    def scopes(self) -> tuple[str, tuple[str, ...], str]:
        value = self.route.operation.get("x-portkey-scopes", MISSING)
        if value is MISSING:
            self.problems.append("x-portkey-scopes is missing")
        elif not isinstance(value, dict) or len(rules := value.keys() & {"any", "all"}) != 1:
            self.problems.append(f"x-portkey-scopes is {value!r}; one of `any` and `all` was expected")
        elif unknown := value.keys() - rules - {"evidence"}:
            self.problems.append(f"x-portkey-scopes holds unknown {', '.join(sorted(unknown))}")
        elif value.get("evidence") not in EVIDENCE:
            evidence = value.get("evidence")
            self.problems.append(
                f"x-portkey-scopes: evidence is {evidence!r}; known are {', '.join(EVIDENCE)}"
            )
        else:
            (rule,) = rules
            return rule, tuple(self.listed(f"x-portkey-scopes: {rule}", value[rule])), value["evidence"]
        return "any", (), "inferred"

    def paging(self, query: set[str]) -> dict[str, Any] | None:
        value = self.route.operation.get("x-portkey-paging")
        if value is None:
            return None
        if not isinstance(value, dict) or value.get("rows") is None:
            self.problems.append(f"x-portkey-paging is {value!r}; at least `rows` was expected")
            return None
        given = {name: entry for name, entry in value.items() if entry is not None}
        for name, entry in given.items():
            kind = PAGING.get(name)
            if kind is None:
                self.problems.append(f"x-portkey-paging holds unknown {name}; known are {', '.join(PAGING)}")
            elif not isinstance(entry, kind) or isinstance(entry, bool):
                self.problems.append(f"x-portkey-paging: {name} is {entry!r}")
            elif name in ("page", "size") and entry not in query:
                self.problems.append(f"x-portkey-paging: {name} is {entry!r}, which is not a query parameter")
        if given.get("first", 0) not in (0, 1):
            self.problems.append(f"x-portkey-paging: first is {given['first']!r}, not 0 or 1")
        self.listed("x-portkey-paging: rows", given["rows"])
        return {name: given[name] for name in PAGING if name in given}

    def parameters(self) -> tuple[tuple[Parameter, ...], tuple[Parameter, ...]]:
        found: dict[tuple[str, str], Parameter] = {}
        for owner in (self.route.item, self.route.operation):  # the operation's own take precedence
            for node in owner.get("parameters") or []:
                raw = resolved(self.document, node, "parameters")
                name, place = str(raw.get("name")), str(raw.get("in"))
                if place not in ("path", "query"):
                    self.problems.append(f"parameter {name!r} in {place}: only path and query are sent")
                elif not isinstance(raw.get("schema"), dict):
                    self.problems.append(f"parameter {name!r} has no schema")
                elif raw["schema"].get("type") == "array" and raw.get("explode") is False:
                    self.problems.append(f"parameter {name!r} is a joined list: only repeated ones are sent")
                else:
                    found[place, name] = Parameter(
                        name=name,
                        description=str(raw.get("description") or "").strip(),
                        required=place == "path" or raw.get("required") is True,
                        schema=raw["schema"],
                    )
        in_path = re.findall(r"{([^{}]*)}", self.route.path)
        declared = [name for place, name in found if place == "path"]
        if sorted(in_path) != sorted(declared):
            self.problems.append(f"the path names the parameters {in_path}, declared are {declared}")
            return (), ()
        path = tuple(found["path", name] for name in in_path)
        return path, tuple(parameter for (place, _), parameter in found.items() if place == "query")

    def body(self) -> tuple[Json | None, bool]:
        node = self.route.operation.get("requestBody")
        if node is None:
            return None, False
        raw = resolved(self.document, node, "requestBodies")
        schema = self.schema(raw.get("content"), "the body")
        return schema, raw.get("required") is True

    def answer(self) -> tuple[Json | None, str]:
        # The transport handles errors; only results become code.
        answers = {
            str(status): resolved(self.document, node, "responses")
            for status, node in (self.route.operation.get("responses") or {}).items()
            if str(status).startswith("2")
        }
        if not answers:
            self.problems.append("has no 2xx response")
            return None, ""
        contents = [raw for raw in answers.values() if raw.get("content")]
        schemas = [self.schema(raw["content"], "the response") for raw in contents]
        if any(schema != schemas[0] for schema in schemas):
            self.problems.append(f"has different responses for {', '.join(answers)}; one schema was expected")
        if not contents:
            return None, ""
        return schemas[0], str(contents[0].get("description") or "").strip()

    def schema(self, content: Any, what: str) -> Json | None:
        if not isinstance(content, dict) or list(content) != ["application/json"]:
            kinds = ", ".join(content) if isinstance(content, dict) else repr(content)
            self.problems.append(f"{what} is {kinds}; only application/json is read and written")
            return None
        schema = (content["application/json"] or {}).get("schema")
        if not isinstance(schema, dict):
            self.problems.append(f"{what} has no schema")
            return None
        return schema
