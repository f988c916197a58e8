"""Write portkey_admin/manifest/schema.json: the JSON Schema of a manifest.

Usage: python scripts/manifest_schema.py [--check]

The structure follows the table of sections; the fields of each resource are those of the API's request
bodies, so new fields of the API appear here automatically. With --check nothing is written, and the exit
status is 1 if the schema is stale.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from portkey_admin.manifest.model.section import Section, Setting
from portkey_admin.manifest.model.sections import SECTIONS, sections_of
from portkey_admin.manifest.model.settings import SETTINGS, settings_of

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "portkey_admin" / "manifest" / "schema.json"
SOURCE = ROOT / "generated" / "portkey_admin_api" / "openapi.json"

Schema = dict[str, Any]

_COMPONENTS = "#/components/schemas/"
# A string may contain a placeholder, so it is not a slug yet: it is checked again once it is filled in.
_OR_PLACEHOLDER = r"|\$\{"
# Addresses can't contain placeholders, and the server validates them.
_FORMATS_TAKEN = ("date-time", "email")
_WORKSPACE_ROLES = ["admin", "manager", "member"]

_TEXT: Schema = {"type": "string", "minLength": 1}

SECRET: Schema = {
    "description": "The source of a secret, which is read only when needed.",
    "type": "object",
    "properties": {
        "env": {**_TEXT, "description": "Name of an environment variable."},
        "file": {
            **_TEXT,
            "description": "Path of a file, relative to the manifest; its final line break is removed.",
        },
        "format": {
            "description": "How to read it: as text, or as JSON if an object is expected.",
            "enum": ["text", "json"],
        },
    },
    "additionalProperties": False,
    "minProperties": 1,
}

_TIME: Schema = {"type": "string", "format": "date-time"}
RESET_USAGE: Schema = {
    **_TIME,
    "description": "Reset usage to 0 once, in the first run after this time.",
}
ROTATE: Schema = {
    "description": "Give the key a new secret once, at the first run after a time. It goes where the secrets"
    " of new keys go.",
    "type": "object",
    "properties": {
        "at": {**_TIME, "description": "The time. A key that was created or changed later is not rotated."},
        "key_transition_period_ms": {
            "description": "How long the old secret works after that, in milliseconds. Left out: as its"
            " `rotation_policy` says, or as Portkey does.",
            "type": "integer",
            "minimum": 1_800_000,
        },
    },
    "additionalProperties": False,
    "required": ["at"],
}

_DECLARED: Schema = {
    "type": "object",
    "additionalProperties": {"$ref": "#/$defs/variable"},
}
APART: Mapping[str, Schema] = {
    "include": {
        "description": "Files that belong to it, from the folder of this file; patterns such as"
        " `teams/*.yaml` are taken.",
        "anyOf": [_TEXT, {"type": "array", "items": _TEXT}],
    },
    "variables": {
        **_DECLARED,
        "description": "Values that can be set from outside, used as `${variables.NAME}`.",
    },
    "variable": {
        "description": "A variable value: its type and its default.",
        "type": "object",
        "properties": {
            "type": {
                "description": "Default: the type of the default value, else text.",
                "enum": ["string", "integer", "number", "boolean", "list", "map"],
            },
            "default": {"description": "The value if none is given. Without a default, a value is required."},
            "description": {"type": "string", "description": "What it is for."},
            "secret": {
                "description": "If true, it is never shown. Its default is `{env: NAME}` or `{file: PATH}`.",
                "type": "boolean",
            },
        },
        "additionalProperties": False,
    },
    "template_use": {
        "description": "A template name, or a template with values for its parameters.",
        "anyOf": [
            _TEXT,
            {
                "type": "object",
                "properties": {
                    "name": {**_TEXT, "description": "Name of the template."},
                    "parameters": {
                        "description": "Values for its parameters, which override their defaults.",
                        "type": "object",
                    },
                },
                "additionalProperties": False,
                "required": ["name"],
            },
        ],
    },
}

OWN: Mapping[str, Mapping[str, Schema]] = {
    "workspaces": {
        "template": {
            "description": "Template to start from, or several: later ones override earlier ones.",
            "anyOf": [
                {"$ref": "#/$defs/template_use"},
                {"type": "array", "items": {"$ref": "#/$defs/template_use"}},
            ],
        },
        "members": {
            "description": "Its members. People who are not in the organisation yet are invited.",
            "type": "array",
            "items": {"$ref": "#/$defs/members"},
        },
    },
    "configs": {
        "isDefault": {
            "description": "Portkey no longer accepts it: a plan reports differences and changes nothing.",
            "type": "integer",
            "deprecated": True,
        },
    },
    "people": {
        "email": {**_TEXT, "format": "email", "description": "E-mail address of the person's login."},
        "workspaces": {
            "description": "Role in each workspace, by the name, slug or id of the workspace.",
            "type": "object",
            "additionalProperties": {"enum": _WORKSPACE_ROLES},
        },
    },
    "api_keys": {
        "user": {
            **_TEXT,
            "format": "email",
            "description": "The user that the key belongs to. Default: none, for a service key.",
        },
        "reset_usage": RESET_USAGE,
        "rotate": ROTATE,
    },
    "providers": {"reset_usage": RESET_USAGE},
}

ADOPTED: Mapping[str, Schema] = {
    "id": {**_TEXT, "description": "Id of an existing resource to use, whatever its name."},
    "renamed_from": {
        "description": "Previous name or slug, to rename that resource. Null: create a new one.",
        "anyOf": [_TEXT, {"type": "null"}],
    },
    "replace": {
        "description": "If true, delete and recreate it if a difference can't be updated in place.",
        "type": "boolean",
    },
}
SHOWN_SLUG: Schema = {
    **_TEXT,
    "description": "Slug of an existing resource to use, whatever its name.",
}
PROTECT: Schema = {
    "description": "If true, never delete or replace it. A plan that would is rejected.",
    "type": "boolean",
}

CSV: Schema = {"csv": {**_TEXT, "description": "Path of a CSV file with a header, relative to this folder."}}


def csv_entry(columns: Mapping[str, str], description: str) -> Schema:
    """Return the schema of an entry that stands for the rows of a CSV file."""
    return {
        "description": description,
        "type": "object",
        "properties": {
            **CSV,
            "columns": {
                "description": "Column names, if they differ from the defaults.",
                "type": "object",
                "properties": {name: {**_TEXT, "description": text} for name, text in columns.items()},
                "additionalProperties": False,
            },
        },
        "additionalProperties": False,
        "required": ["csv"],
    }


PEOPLE_COLUMNS = {
    "email": "Address of the person.",
    "role": "Role in the organisation: admin or member. Optional.",
    "workspace": "Workspace that the person is a member of; `team` is accepted as well. Optional.",
    "workspace_role": "Role in that workspace: admin, manager or member. Default: member.",
    "lead": "`yes` makes the person a manager of that workspace, whatever the role says. Optional.",
}
WORKSPACE_COLUMNS = {
    "name": "Name of the workspace: each is created once, however often it is listed.",
    "description": "Description of the workspace. Optional.",
}


# Objects that Portkey describes for the providers of today: others may be sent, and the plan tells which.
OPEN: Mapping[str, tuple[str, ...]] = {"integrations": ("configurations",)}


class Writing:
    """Collects the definitions that the schema needs."""

    def __init__(self, components: Mapping[str, Schema]) -> None:
        self._components = components
        self._definitions: dict[str, Schema] = {}
        self._waiting: list[str] = []

    def left_out(self) -> list[str]:
        """Say which sections are not in the schema, as an older API description has no bodies for them."""
        return [
            f"{section.name}: the API description has no {' and no '.join(lacking)}"
            for section in SECTIONS.values()
            if (lacking := self._lacking(section))
        ]

    def _has(self, section: Section) -> bool:
        return not self._lacking(section)

    def _lacking(self, section: Section) -> tuple[str, ...]:
        """Return the bodies that a section or its holder lacks; workspaces need none, they hold the rest."""
        holder = SECTIONS.get(section.setting.of) if section.setting is not None else None
        if holder is not None and (lacking := self._lacking(holder)):
            return lacking
        if section.name == "workspaces" or any(name in self._components for name in section.schemas):
            return ()
        return tuple(section.schemas)

    def _named(self, place: Any) -> list[tuple[str, Section]]:
        return [(section.name, section) for section in sections_of(place) if self._has(section)]

    def document(self) -> Schema:
        """Return the whole schema."""
        things = {
            name: self._thing(section)
            for name, section in SECTIONS.items()
            if section.places and self._has(section)
        }
        things["members"] = _object(
            {
                "email": OWN["people"]["email"],
                "role": {"description": "Role in the workspace. Default: member.", "enum": _WORKSPACE_ROLES},
            },
            ["email"],
        )
        for section in SETTINGS:
            if self._has(section):
                self._add_settings(section, things)
        inside = {name: _list(name, section) for name, section in self._named("workspace")}
        for section in SETTINGS:
            if section.setting is not None and section.setting.seen_as and self._has(section):
                things |= _used(section, section.setting, things[section.name])
                items = inside[section.setting.of]["items"]
                inside[section.setting.of]["items"] = _entry_or_use(section, section.setting, items)
        workspace = things["workspaces"]
        workspace["properties"].update(inside)
        template = {**workspace, "properties": dict(workspace["properties"])}
        for name in ("name", "slug", "id", "renamed_from"):
            template["properties"].pop(name, None)
        template["description"] = "Common parts of several workspaces."
        template["x-complete"] = []
        template["properties"]["parameters"] = {
            **_DECLARED,
            "description": "Values that each workspace can set, used as `${parameters.NAME}`.",
        }
        defaults = _object({"workspaces": {"$ref": "#/$defs/template"}})
        defaults["description"] = "For each resource type, default values of fields."
        defaults["properties"] |= {
            name: {"$ref": f"#/$defs/{name}"}
            for name, section in SECTIONS.items()
            if section.places and name != "workspaces" and self._has(section)
        }
        properties: dict[str, Schema] = {
            "$schema": {"type": "string"},
            "organisation_id": {
                **_TEXT,
                "description": "Id of the organisation. A key of another organisation is rejected.",
            },
            "include": {"$ref": "#/$defs/include"},
            "variables": {"$ref": "#/$defs/variables"},
            "defaults": defaults,
            "templates": {
                "description": "Partial workspaces, by the name that a workspace's `template` refers to.",
                "type": "object",
                "additionalProperties": {"$ref": "#/$defs/template"},
            },
            **{name: _list(name, section) for name, section in self._named("organisation")},
            **{each.name: {"$ref": f"#/$defs/{each.name}"} for each in settings_of("") if self._has(each)},
        }
        for name in [name for name in ("people", "workspaces") if name in properties]:
            entry = properties[name]["items"]
            properties[name]["items"] = {
                "if": {"type": "object", "required": ["csv"]},
                "then": {"$ref": f"#/$defs/{name}_csv"},
                "else": entry,
            }
        csv = {
            "people_csv": csv_entry(PEOPLE_COLUMNS, "The people of a CSV file, one row for each workspace."),
            "workspaces_csv": csv_entry(WORKSPACE_COLUMNS, "The workspaces that a CSV file names."),
        }
        csv["workspaces_csv"]["properties"]["template"] = workspace["properties"]["template"]
        self._drain()
        definitions = dict(sorted(self._definitions.items()))
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Manifest of portkey-admin",
            "description": "The desired state of an organisation. Whatever is not named is left alone.",
            **_object(properties),
            # Left alone, so that it can hold what anchors are set in.
            "patternProperties": {"^x-": True},
            "$defs": {
                **things,
                "template": template,
                **csv,
                **APART,
                "secret": SECRET,
                **definitions,
            },
        }

    def _thing(self, section: Section) -> Schema:
        bodies = [self._whole(name) for name in section.schemas if name in self._components]
        fields = {name: schema for body in bodies for name, schema in body["properties"].items()}
        own = OWN.get(section.name, {})
        properties = {
            name: self._field(section, name, schema)
            for name, schema in fields.items()
            if name not in section.hidden and name not in own
        }
        for name in section.identity:  # nothing can be found by an empty name
            properties.setdefault(name, {}).setdefault("minLength", 1)
        properties |= {name: dict(schema) for name, schema in (*own.items(), *_controls(section))}
        # What tells which one is meant comes first.
        told_by = (*section.identity, "slug", "id")
        thing = _object(dict(sorted(properties.items(), key=lambda pair: pair[0] not in told_by)))
        required = {name for body in bodies for name in body.get("required", ())}
        complete = required - {*section.hidden, *section.optional}
        described = {"description": bodies[0]["description"]} if bodies and "description" in bodies[0] else {}
        return {**described, **thing, "x-complete": sorted(complete)}

    def _whole(self, name: str, trail: tuple[str, ...] = ()) -> Schema:
        """Return a body with the fields of all that it is composed of."""
        body = self._components.get(name, {})
        fields: Schema = {}
        required: list[str] = []
        for part in body.get("allOf", ()):
            inner = str(part.get("$ref", "")).removeprefix(_COMPONENTS)
            if inner not in trail:
                found = self._whole(inner, (*trail, name)) if inner else part
                fields |= found.get("properties", {})
                required += found.get("required", ())
        fields |= body.get("properties", {})
        return {**body, "properties": fields, "required": [*required, *body.get("required", ())]}

    def _field(self, section: Section, field: str, schema: Schema) -> Schema:
        """Return the schema of a field; null is allowed if updates accept it, where it clears the field."""
        made: Schema = self._taken(schema)
        if field in OPEN.get(section.name, ()):
            return self._open(made)
        other = self._whole("Update" + section.schemas[0].removeprefix("Create"))["properties"].get(field)
        if other is not None and _is_nullable(other) and not _is_nullable(schema):
            description = {key: made.pop(key) for key in ("description",) if key in made}
            return {**description, "anyOf": [made, {"type": "null"}]}
        return made

    def _add_settings(self, section: Section, things: dict[str, Schema]) -> None:
        """Describe settings: fields of the resource that has them, and the entries of their list."""
        setting, body = section.setting, self._whole(section.schemas[0])
        assert setting is not None
        fields: Schema = {name: self._taken(body["properties"][name]) for name in setting.fields}
        if not setting.of:
            things[section.name] = {**_object(fields), "description": body["description"], "x-complete": []}
            return
        if setting.field:
            entry = {"$ref": f"#/$defs/{section.name}"}
            items: Schema = {"type": "array", "items": {"anyOf": [_TEXT, entry]}}
            given: Schema = body["properties"][setting.field]
            component = given["items"]["$ref"].removeprefix(_COMPONENTS)
            things[section.name] = self._entry(section, component)
            told = f"{setting.about} A text is the {setting.told_by[-1]} alone."
            choice: Schema = {"anyOf": [{"const": "all"}, items]} if setting.open_to_all else items
            fields = {setting.field: {"description": told, **choice}, **fields}
        things[setting.of]["properties"] |= fields

    def _entry(self, section: Section, component: str) -> Schema:
        setting = section.setting
        assert setting is not None
        entry: Schema = self._taken(self._whole(component))
        del entry["required"]
        entry["type"] = "object"
        own: Schema = {}
        if setting.sent_as:
            entry["properties"].pop(setting.sent_as)
            own = {setting.told_by[-1]: {**_TEXT, "description": "Its name, slug or id."}}
        fields: Schema = {**own, **entry["properties"]}
        entry["properties"] = dict(sorted(fields.items(), key=lambda pair: pair[0] not in setting.told_by))
        for name, value in setting.assumed.items():
            entry["properties"][name] = {**entry["properties"][name], "default": value}
        return {**entry, "x-complete": [name for name in setting.told_by if name not in setting.assumed]}

    def _open(self, made: Schema) -> Schema:
        """Return the schema of an object of several forms that may have more fields than these know."""
        names = [form["$ref"].rpartition("/")[2] for form in made["anyOf"]]
        known: dict[str, list[Schema]] = {}
        for name in names:
            for field, schema in self._taken(self._components[name]).get("properties", {}).items():
                forms = known.setdefault(field, [])
                if schema not in forms:
                    forms.append(schema)
        return {
            "description": made["description"],
            "type": "object",
            "x-open": True,
            "if": {"propertyNames": {"enum": list(known)}},
            "then": {"anyOf": made["anyOf"]},
            "else": {
                "properties": {
                    field: forms[0] if len(forms) == 1 else {"anyOf": forms} for field, forms in known.items()
                }
            },
        }

    def _taken(self, node: Any) -> Any:
        """Return a part of the API description as it is here."""
        if isinstance(node, list):
            return [self._taken(item) for item in node]
        if not isinstance(node, dict):
            return node
        made = {name: self._taken(item) for name, item in node.items() if not name.startswith("x-")}
        if "x-extensible-enum" in node:
            made["examples"] = node["x-extensible-enum"]
        if "$ref" in node:
            name = node["$ref"].removeprefix(_COMPONENTS)
            made["$ref"] = f"#/$defs/{name}"
            self._waiting.append(name)
        if isinstance(node.get("pattern"), str):
            made["pattern"] = f"(?:{node['pattern']}){_OR_PLACEHOLDER}"
        if isinstance(node.get("format"), str) and node["format"] not in _FORMATS_TAKEN:
            del made["format"]
        if isinstance(node.get("properties"), dict):
            made.setdefault("additionalProperties", False)
        return _without_secrets(node, made)

    def _drain(self) -> None:
        while self._waiting:
            name = self._waiting.pop()
            if name not in self._definitions:
                self._definitions[name] = {}
                self._definitions[name] = self._taken(self._components.get(name, {}))


def _without_secrets(node: Schema, made: Schema) -> Schema:
    """Put the reference to a secret in the place of what holds one."""
    if node.get("x-portkey-secret") is not True or "$ref" in node:
        return made
    secret: Schema = {"$ref": "#/$defs/secret"}
    if "additionalProperties" in node:  # headers and their like, by name
        return {**made, "additionalProperties": secret}
    return {**secret, "description": node.get("description", "")}


def _controls(section: Section) -> list[tuple[str, Schema]]:
    """Return the fields that identify a resource, and those that protect it."""
    adopted = dict(ADOPTED) if section.adopts else {}
    if section.name == "workspaces":  # all that is in it would go
        del adopted["replace"]
    slug = {"slug": SHOWN_SLUG} if section.shows_slug else {}
    return [*slug.items(), *adopted.items(), ("protect", PROTECT)]


def _list(name: str, section: Section) -> Schema:
    entry: Schema = {"$ref": f"#/$defs/{name}"}
    if section.name in ("people", "integrations", "providers"):
        entry["required"] = list(section.identity)
    plural = name.replace("_", " ").replace("mcp", "MCP").replace("api", "API").replace("scim", "SCIM")
    return {"description": f"The desired {plural}.", "type": "array", "items": entry}


def _used(section: Section, setting: Setting, entry: Schema) -> Schema:
    """Return the definition of the access of one workspace as that workspace says it."""
    fields = {name: schema for name, schema in entry["properties"].items() if name not in setting.told_by}
    name: Schema = {
        **_TEXT,
        "description": "Name, slug or id of a shared one of the organisation, to give access to it.",
    }
    used = _object({setting.seen_as: name, **fields}, [setting.seen_as])
    about = f"{section.noun[:1].upper()}{section.noun[1:]}, as the workspace that may use it says it."
    return {f"used_{setting.of}": {"description": about, **used}}


def _entry_or_use(section: Section, setting: Setting, entry: Schema) -> Schema:
    """Return the schema of an entry that is one of the workspace, or names one of the organisation."""
    return {
        "if": {"type": "object", "not": {"required": [setting.seen_as]}},
        "then": entry,
        "else": {"anyOf": [_TEXT, {"$ref": f"#/$defs/used_{setting.of}"}]},
    }


def _is_nullable(schema: Schema) -> bool:
    kinds = schema.get("type", ())
    return "null" in kinds or {"type": "null"} in schema.get("anyOf", ())


def _object(properties: dict[str, Schema], required: list[str] | None = None) -> Schema:
    made: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**made, "required": required} if required else made


def written() -> Writing:
    """Return what is to be written, of the API description as it is generated from."""
    return Writing(json.loads(SOURCE.read_text(encoding="utf-8"))["components"]["schemas"])


def text(writing: Writing) -> str:
    """Return the file that is to be."""
    return json.dumps(writing.document(), indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the schema is stale")
    arguments = parser.parse_args()
    writing = written()
    made = text(writing)
    for section in writing.left_out():
        print(f"{TARGET.name} of the manifest leaves out {section}", file=sys.stderr)
    if arguments.check:
        if TARGET.exists() and TARGET.read_text(encoding="utf-8") == made:
            return 0
        print(f"{TARGET.name} of the manifest is stale: run `make generate`", file=sys.stderr)
        return 1
    TARGET.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
