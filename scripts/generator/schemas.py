"""Converts JSON schemas to the few forms that openapi-python-client reads without loss.

Each rule works around a defect of the parser (0.29.1) that it does not report: defaults are sent, `format:
uuid` raises on other ids, `oneOf` besides `properties` turns a body into `Any`, `nullable` besides an enum is
ignored, inline enums become classes whose names collide, and titles rename classes.
"""

import json
from typing import Any

from .document import Json, reference_target

__all__ = ("Cleaner",)

NULL: Json = {"type": "null"}
OBJECT_KEYS = ("properties", "required", "additionalProperties", "patternProperties")
SHAPE_KEYS = ("type", "enum", "const", "items", "prefixItems", "oneOf", "anyOf", "allOf", *OBJECT_KEYS)
KEPT = ("x-portkey-secret", "x-portkey-json-text", "x-portkey-unit")
FORMATS_IN_TYPES = ("date-time", "int32", "int64", "float", "double")
LIMITS = (
    ("minimum", "At least {}."),
    ("exclusiveMinimum", "More than {}."),
    ("maximum", "At most {}."),
    ("exclusiveMaximum", "Less than {}."),
    ("minLength", "At least {} characters."),
    ("maxLength", "At most {} characters."),
    ("minItems", "At least {} items."),
    ("maxItems", "At most {} items."),
)


class Cleaner:
    """Cleans the schemas of one document; `problems` collects those that can't be converted."""

    def __init__(self, schemas: Json) -> None:
        self.schemas = schemas
        self.problems: list[str] = []

    def components(self) -> Json:
        """Clean all named schemas. Their enums stay enums: each becomes an alias that users can import."""
        cleaned: Json = {}
        for name, schema in self.schemas.items():
            values = schema.get("enum") if isinstance(schema, dict) else None
            if values and not _is_nullable(schema) and (_all(values, str) or _all(values, int)):
                cleaned[name] = {"type": "string" if _all(values, str) else "integer", "enum": values}
                cleaned[name] |= self._prose(schema)
            else:
                cleaned[name] = self.clean(schema, f"schema {name}")
        return cleaned

    def clean(self, schema: Any, where: str) -> Json:
        """Return the clean form of a schema: a reference, a flat union, an object, an array or a scalar."""
        if schema is True or schema == {}:
            return {}
        if not isinstance(schema, dict):
            self.problems.append(f"{where}: a schema was expected, not {schema!r}")
            return {}
        shape = self._shape(schema, where)
        if _is_nullable(schema):
            shape = _union([shape, NULL])
        prose = self._prose(schema)
        if "$ref" in shape and prose:
            return {"allOf": [shape], **prose}  # the parser ignores keywords besides a reference
        return {**shape, **prose}

    def _prose(self, schema: Json) -> Json:
        """Return the description, with constraints and defaults as text: the server applies them, not we."""
        notes = [str(schema.get("description") or "").strip()]
        if notes[0] and notes[0][-1] not in ".!?:":
            notes[0] += "."
        if schema.get("format") and schema["format"] not in FORMATS_IN_TYPES:
            notes.append(f"Format: {schema['format']}.")
        notes += [
            text.format(schema[key]) for key, text in LIMITS if not isinstance(schema.get(key, True), bool)
        ]
        if schema.get("default") is not None:
            notes.append(f"Default: {json.dumps(schema['default'], ensure_ascii=False)}.")
        if schema.get("deprecated") is True:
            notes.append("Deprecated.")
        for key, text in (("oneOf", "Give either {}."), ("anyOf", "Give {}, or several of them.")):
            sets = [option["required"] for option in schema.get(key, ()) if _only_requires(option)]
            if sets:
                notes.append(text.format(" or ".join(" and ".join(names) for names in sets)))
        description = " ".join(note for note in notes if note)
        prose: Json = {"description": description} if description else {}
        for key in KEPT:
            if schema.get(key):
                prose[key] = schema[key]
        return prose

    def _shape(self, schema: Json, where: str) -> Json:
        if "$ref" in schema:
            if reference_target(schema) not in self.schemas:
                self.problems.append(f"{where}: {schema['$ref']} is not under components/schemas")
            return {"$ref": schema["$ref"]}
        if "allOf" in schema:
            rest = {key: value for key, value in schema.items() if key in SHAPE_KEYS and key != "allOf"}
            members = [*schema["allOf"], *([rest] if rest.keys() - {"type"} else [])]
            if len(members) == 1:
                return self.clean(members[0], where)
            return self._shape(self._merged(members, where), where)
        if "enum" in schema:
            return _union([NULL if value is None else {"const": value} for value in schema["enum"]])
        if schema.get("x-extensible-enum"):
            known = [NULL if value is None else {"const": value} for value in schema["x-extensible-enum"]]
            plain = {key: value for key, value in schema.items() if key != "x-extensible-enum"}
            return _union([*known, self._shape(plain, where)])
        if "const" in schema:
            return NULL if schema["const"] is None else {"const": schema["const"]}
        options = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
        # Branches with only `required` say which fields go together; the fields are declared besides them.
        branches = [option for option in options if not _only_requires(option)]
        if branches and schema.get("properties"):
            base = {key: schema[key] for key in OBJECT_KEYS if key in schema}
            branches = [
                branch if branch == NULL else self._merged([base, branch], where) for branch in branches
            ]
        if branches:
            return _union([self.clean(branch, where) for branch in branches])
        if isinstance(kinds := schema.get("type"), list):
            return _union([self._shape({**schema, "type": kind}, where) for kind in kinds])
        return self._simple(schema, where)

    def _simple(self, schema: Json, where: str) -> Json:
        kind = schema.get("type") or (
            "object" if schema.keys() & set(OBJECT_KEYS) else "array" if "items" in schema else None
        )
        if kind == "object":
            return self._object(schema, where)
        if kind == "array":
            if "items" not in schema and "prefixItems" not in schema:
                self.problems.append(f"{where}: an array without items")
                return {"type": "array", "items": {}}
            items = [*schema.get("prefixItems", ()), *([schema["items"]] if "items" in schema else [])]
            return {"type": "array", "items": _union([self.clean(item, f"{where}[]") for item in items])}
        if kind == "string":
            return {"type": "string"} | (
                {"format": "date-time"} if schema.get("format") == "date-time" else {}
            )
        if kind in ("integer", "number", "boolean", "null"):
            return {"type": kind}
        if kind is not None:
            self.problems.append(f"{where}: type {kind!r} is unknown")
        return {}

    def _object(self, schema: Json, where: str) -> Json:
        properties = schema.get("properties") or {}
        shape: Json = {"type": "object"}
        if properties:
            shape["properties"] = {n: self.clean(p, f"{where}.{n}") for n, p in properties.items()}
            if required := [name for name in schema.get("required") or () if name in properties]:
                shape["required"] = required
        others = schema.get("additionalProperties")
        for pattern in (schema.get("patternProperties") or {}).values():
            others = pattern if others in (None, False, True) else True
        if isinstance(others, dict):
            shape["additionalProperties"] = self.clean(others, f"{where}{{}}") or True
        elif others is not None:
            shape["additionalProperties"] = others
        return shape

    def _merged(self, members: list[Any], where: str, trail: tuple[str, ...] = ()) -> Json:
        """Merge several objects; fields of later members replace those of earlier ones."""
        merged: Json = {"type": "object", "properties": {}, "required": []}
        for member in members:
            path = trail
            while (name := reference_target(member)) is not None:
                if name in path or name not in self.schemas:
                    self.problems.append(f"{where}: allOf cannot follow {member['$ref']}")
                    return merged
                path = (*path, name)
                member = self.schemas[name]
            if "allOf" in member:
                rest = {key: value for key, value in member.items() if key != "allOf"}
                member = self._merged([*member["allOf"], rest], where, path)
            options = [*member.get("oneOf", ()), *member.get("anyOf", ())]
            if member.get("type", "object") != "object" or any(
                set(option) - {"required"} for option in options
            ):
                self.problems.append(f"{where}: only plain objects can be put together by allOf")
                return merged
            merged["properties"] |= member.get("properties") or {}
            merged["required"] += member.get("required") or []
            if "additionalProperties" in member:
                merged["additionalProperties"] = member["additionalProperties"]
        return merged


def _is_nullable(schema: Json) -> bool:
    """Return whether null is allowed, even if the list of an enum lacks it."""
    kinds = schema.get("type")
    return schema.get("nullable") is True or (isinstance(kinds, list) and "null" in kinds)


def _only_requires(option: Any) -> bool:
    return isinstance(option, dict) and option.keys() & {"$ref", *SHAPE_KEYS} == {"required"}


def _all(values: list[Any], kind: type) -> bool:
    return all(isinstance(value, kind) and not isinstance(value, bool) for value in values)


def _union(members: list[Json]) -> Json:
    flat: list[Json] = []
    for member in members:
        inner = member.get("anyOf", [member])
        flat += [entry for entry in inner if entry not in flat]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}
