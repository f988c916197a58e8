"""Creates a smaller document for the parser from the validated one."""

from typing import Any

import attrs

from .directions import Naming, split
from .document import Json
from .operations import Call, Parameter
from .problems import SpecificationError
from .schemas import Cleaner

__all__ = ("Normalised", "normalise")


@attrs.frozen(kw_only=True)
class Normalised:
    """The document for the parser, the calls with their clean schemas, and the names of written schemas."""

    document: Json
    calls: list[Call]
    written: frozenset[str]


def normalise(document: Json, calls: list[Call]) -> Normalised:
    """Clean, name and split all schemas; keep only operations, success responses and what they use.

    Raises:
        SpecificationError: A schema can't be converted to a form that the parser reads.
    """
    cleaner = Cleaner((document.get("components") or {}).get("schemas") or {})
    schemas = cleaner.components()
    naming = Naming(schemas)
    naming.all()
    cleaned: list[Call] = []
    for call in calls:
        pascal = "".join(word.capitalize() for word in call.name.split("_"))

        def place(schema: Json, name: str, where: str) -> Json:
            return naming.place(cleaner.clean(schema, where), name)

        body = call.body and place(call.body, f"{pascal}Body", f"{call.route}: body")
        answer = call.answer and place(call.answer, f"{pascal}Answer", f"{call.route}: answer")
        cleaned.append(
            attrs.evolve(
                call,
                path=tuple(_parameter(cleaner, call, parameter) for parameter in call.path),
                query=tuple(_parameter(cleaner, call, parameter) for parameter in call.query),
                body=body,
                answer=answer,
            )
        )
    if cleaner.problems:
        raise SpecificationError(list(dict.fromkeys(cleaner.problems)))
    sent = [p.schema for call in cleaned for p in (*call.path, *call.query)]
    sent += [call.body for call in cleaned if call.body is not None]
    received = [call.answer for call in cleaned if call.answer is not None]
    written, problems = split(schemas, sent, received)
    if problems:
        raise SpecificationError(problems)
    paths: Json = {}
    for call in cleaned:
        paths.setdefault(call.route.path, {})[call.route.method] = _operation(call)
    info = {"title": "Admin API", "version": str((document.get("info") or {}).get("version", "0"))}
    return Normalised(
        document={"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}},
        calls=cleaned,
        written=frozenset(written),
    )


def _parameter(cleaner: Cleaner, call: Call, parameter: Parameter) -> Parameter:
    schema = parameter.schema
    if parameter.description:
        described = {**schema, "description": parameter.description}
        schema = {"allOf": [schema], "description": parameter.description} if "$ref" in schema else described
    schema = cleaner.clean(schema, f"{call.route}: parameter {parameter.name}")
    return attrs.evolve(parameter, schema=schema, description=schema.get("description", ""))


def _operation(call: Call) -> Json:
    operation: Json = {
        "operationId": call.id,
        "tags": [call.tag],
        "parameters": [
            {"name": parameter.name, "in": place, "required": parameter.required, "schema": parameter.schema}
            for place, parameters in (("path", call.path), ("query", call.query))
            for parameter in parameters
        ],
        "responses": {"200": {"description": "", **_content(call.answer)}},
    }
    if call.body is not None:
        operation["requestBody"] = {"required": call.body_required, **_content(call.body)}
    return operation


def _content(schema: Any) -> Json:
    return {} if schema is None else {"content": {"application/json": {"schema": schema}}}
