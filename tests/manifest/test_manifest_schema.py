"""The published schema: what it is made from, and that it is what manifests are checked by."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import manifest_schema
import pytest

from portkey_admin import manifest
from portkey_admin.installing import pip_install
from portkey_admin.manifest.model.section import Section
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.model.settings import SETTINGS, setting_fields
from portkey_admin.secrets.masking import secrets_in

COMPONENTS = json.loads(manifest_schema.SOURCE.read_text(encoding="utf-8"))["components"]["schemas"]


def test_the_schema_is_what_its_script_writes() -> None:
    made = manifest_schema.text(manifest_schema.written())
    assert made == manifest_schema.TARGET.read_text(encoding="utf-8")


def test_it_is_a_schema_of_draft_2020_12() -> None:
    schema = manifest.schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.meta.validate(schema)


def test_each_call_gives_a_copy_of_its_own() -> None:
    manifest.schema()["$defs"].clear()
    assert manifest.schema()["$defs"]


@pytest.mark.parametrize("name", [name for name, section in SECTIONS.items() if section.places])
def test_a_thing_takes_every_field_of_its_request_body_and_no_other(name: str) -> None:
    section = SECTIONS[name]
    fields = {field for schema in section.schemas for field in COMPONENTS[schema]["properties"]}
    inside = {each for each, other in SECTIONS.items() if "workspace" in other.places}
    lists = inside if name == "workspaces" else set()
    told_by = {"id", "renamed_from", "replace"} if section.adopts else set()
    told_by |= {"slug"} if section.shows_slug else set()
    told_by -= {"replace"} if name == "workspaces" else set()
    told_by |= set(setting_fields(name))
    wanted = (fields - set(section.hidden)) | set(section.own) | lists | told_by | {"protect"}
    assert set(manifest.schema()["$defs"][name]["properties"]) == wanted


@pytest.mark.parametrize("section", SETTINGS, ids=lambda section: section.name)
def test_an_entry_of_settings_takes_every_field_of_the_request_and_no_other(section: Section) -> None:
    setting = section.setting
    assert setting is not None
    fields = set(COMPONENTS[section.schemas[0]]["properties"])
    if setting.field:
        entry = COMPONENTS[section.schemas[0]]["properties"][setting.field]["items"]["$ref"]
        fields = set(COMPONENTS[entry.rpartition("/")[2]]["properties"]) - {setting.sent_as}
    assert set(manifest.schema()["$defs"][section.name]["properties"]) == fields | set(setting.told_by)


def test_a_field_that_is_new_in_the_api_is_new_here() -> None:
    changed = json.loads(json.dumps(COMPONENTS))
    changed["CreateApiKey"]["properties"]["colour"] = {"type": "string", "description": "New."}
    made = manifest_schema.Writing(changed).document()
    assert made["$defs"]["api_keys"]["properties"]["colour"]["type"] == "string"


def test_every_field_has_a_description_and_no_secret_is_taken_as_it_is() -> None:
    definitions = manifest.schema()["$defs"]
    for name in (*SECTIONS, "template", "people_csv", "workspaces_csv", "secret"):
        for field, schema in definitions.get(name, {"properties": {}})["properties"].items():
            assert schema.get("description"), f"{name}.{field}"
    for name in ("integrations",):
        for field, schema in definitions[name]["properties"].items():
            if secrets_in({field: "canary"}):
                assert schema["$ref"] == "#/$defs/secret"


def test_editors_and_we_judge_alike() -> None:
    validator = jsonschema_rs.validator_for(manifest.schema())
    good = {"workspaces": [{"name": "A", "template": "t"}], "templates": {"t": {"icon": None}}}
    assert validator.is_valid(good)
    for bad in (
        {"workspaces": [{"nam": "A"}]},
        {"people": [{"csv": "x", "email": "y"}]},
        {"templates": {"t": {"name": "A"}}},
    ):
        assert not validator.is_valid(bad)
        with pytest.raises(ValueError, match="unknown field"):
            manifest.loads(json.dumps(bad), format="json")


@pytest.mark.parametrize(("module", "package"), [("yaml", "PyYAML"), ("jsonschema_rs", "jsonschema-rs")])
def test_a_package_that_is_missing_is_named_with_its_extra(module: str, package: str) -> None:
    program = (
        f"import sys; sys.modules[{module!r}] = None\n"
        "from portkey_admin import ConfigurationError, manifest\n"
        "manifest.schema()\n"
        "try: manifest.loads('people: []')\n"
        "except ConfigurationError as error: print(error)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert f"needs {package}: {pip_install('manifest')}" in ended.stdout


def test_importing_it_loads_neither_packages_nor_the_api() -> None:
    program = (
        "import sys, portkey_admin.manifest\n"
        "heavy = ('yaml', 'jsonschema_rs', 'httpx', 'portkey_admin_api.models')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout == "[]\n"


def test_the_example_says_where_its_schema_is() -> None:
    example = Path(__file__).resolve().parents[2] / "examples" / "org.yaml"
    line = example.read_text(encoding="utf-8").splitlines()[0]
    assert (example.parent / line.partition("$schema=")[2]).resolve() == manifest_schema.TARGET
