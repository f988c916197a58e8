"""What the generated package looks like to those who import it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import regenerate
from generator.document import load
from generator.publish import differences


def run(code: str, folder: Path) -> str:
    """Run code in a fresh interpreter that sees the folder."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_two_runs_give_the_same_bytes(sample_spec: Path, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        command = [sys.executable, str(Path(regenerate.__file__)), "--spec", str(sample_spec)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(
            [*command, "--output", str(tmp_path / seed)], env=environment, check=True, capture_output=True
        )
    assert differences(tmp_path / "1", tmp_path / "2") == []
    assert (tmp_path / "1" / "portkey_admin_api" / "py.typed").exists()


def test_stale_files_vanish_and_others_stay(sample_spec: Path, tmp_path: Path) -> None:
    stale = tmp_path / "sample_api" / "models" / "stale.py"
    other = tmp_path / "notes.txt"
    stale.parent.mkdir(parents=True)
    stale.touch()
    other.touch()
    assert (
        regenerate.main(["--spec", str(sample_spec), "--output", str(tmp_path), "--package", "sample_api"])
        == 0
    )
    assert not stale.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["notes.txt", "sample_api"]


def test_check_tells_an_outdated_package_and_leaves_it(
    sample_spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--spec", str(sample_spec), "--output", str(tmp_path), "--package", "sample_api"]
    assert regenerate.main([*arguments, "--check"]) == 1
    assert regenerate.main(arguments) == 0
    assert regenerate.main([*arguments, "--check"]) == 0
    edited = tmp_path / "sample_api" / "types.py"
    edited.write_text("edited", encoding="utf-8")
    capsys.readouterr()
    assert regenerate.main([*arguments, "--check"]) == 1
    assert edited.read_text(encoding="utf-8") == "edited"
    assert capsys.readouterr().err.splitlines()[1:] == ["  types.py"]


def test_every_file_says_where_it_comes_from(sample_folder: Path) -> None:
    for path in (sample_folder / "sample_api").rglob("*.py"):
        assert path.read_text(encoding="utf-8").startswith(
            "# Generated from openapi.yaml by `make generate`"
        ), path


def test_importing_the_package_loads_no_model_and_no_http(sample_folder: Path) -> None:
    code = """
import sys, sample_api, sample_api.models, sample_api.api
assert "gadgets.list" in sample_api.api.OPERATIONS and "Gadget" in sample_api.models.__all__
unwanted = ("sample_api.models.", "sample_api.api.", "httpx", "attr")
print([name for name in sys.modules if name.startswith(unwanted)])
"""
    assert run(code, sample_folder).strip() == "[]"


def test_a_call_loads_only_its_own_modules(sample_folder: Path) -> None:
    code = """
import sys
from sample_api import api
api.prices_get.__name__
api.operation("prices.get").parse({"rule": "x"})
watched = ("sample_api.models.", "sample_api.api.", "httpx")
print(sorted(name for name in sys.modules if name.startswith(watched)))
"""
    loaded = ["sample_api.api.prices", "sample_api.models.price_rule"]
    assert run(code, sample_folder).strip() == str(loaded)


def test_operations_are_listed_in_the_documents_order(sample: Any) -> None:
    assert dict(sample.api.OPERATIONS) == {
        "gadgets.list": "gadgets_list",
        "gadgets.create": "gadgets_create",
        "gadgets.get": "gadgets_get",
        "gadgets.update": "gadgets_update",
        "gadgets.parts.delete": "gadgets_parts_delete",
        "events.create": "events_create",
        "prices.get": "prices_get",
    }


def test_every_name_that_is_offered_can_be_imported(sample: Any) -> None:
    for module in (sample.api, sample.models):
        for name in module.__all__:
            assert getattr(module, name) is not None
    assert set(sample.api.__all__) <= set(dir(sample.api))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        sample.api.nothing  # noqa: B018


def test_an_operation_carries_the_facts_of_the_document(sample: Any) -> None:
    operation = sample.api.operation("gadgets.list")
    assert (operation.method, operation.path, operation.summary) == ("GET", "/gadgets", "List gadgets")
    assert (operation.scopes, operation.scope_rule) == (("gadgets.list", "gadgets.read"), "any")
    assert (operation.evidence, operation.keys) == (
        "documented",
        ("organisation-service", "workspace-service"),
    )
    assert operation.paging == sample.types.Paging(
        rows=("data", "gadgets"),
        page="current_page",
        size="page_size",
        total="total",
        has_more="has_more",
        default_size=50,
        max_size=100,
    )
    assert operation.idempotent
    assert operation.server == "control"
    assert sample.api.operation("gadgets.create").scope_rule == "all"
    assert not sample.api.operation("gadgets.create").idempotent
    assert sample.api.operation("gadgets.parts.delete").experimental
    assert sample.api.operation("prices.get").server == "public"


def test_path_parameters_stand_in_path_order(sample: Any) -> None:
    assert sample.api.operation("gadgets.parts.delete").path_params == ("gadgetId", "part-kind", "id")


@pytest.mark.parametrize(
    ("operation", "place", "expected"),
    [
        (
            "gadgets.list",
            "query",
            {
                "kinds": {
                    **{"current_page": "integer", "page_size": "integer", "colour": "string"},
                    **{"made_before": "string", "metadata.key": "string"},
                }
            },
        ),
        ("gadgets.parts.delete", "query", {"kinds": {"reason": "string"}, "required": ("reason",)}),
        (
            "gadgets.create",
            "body",
            {
                "kinds": {
                    **{
                        "name": "string",
                        "async": "boolean",
                        "colour": "string",
                        "limit": "LimitParams",
                        "limits": "array",
                    },
                    **{
                        "made_at": "string",
                        "maker": "string|null",
                        "extra": "object",
                        "labels": "object",
                        "where": "CreateGadgetWhere",
                    },
                    **{"setting": "object", "by_size": "object", "rules": "array|null", "settings": "array"},
                },
                "entries": {
                    **{"limits": "LimitParams", "labels": "string", "by_size": "SpanParams"},
                    **{"rules": "PriceRuleParams|number", "settings": "object"},
                },
                "required": ("name",),
            },
        ),
        (
            "gadgets.update",
            "body",
            {"kinds": {"name": "string", "maker_id": "string", "maker_name": "string"}, "optional": True},
        ),
        (
            "events.create",
            "body",
            {
                "kinds": {"name": "string", "at": "string"},
                "required": ("name",),
                "open": True,
                "root": "object|array",
            },
        ),
        ("prices.get", "body", None),
    ],
)
def test_what_may_be_sent_is_told(sample: Any, operation: str, place: str, expected: Any) -> None:
    fields = getattr(sample.api.operation(operation), place)
    assert fields == (None if expected is None else sample.types.Fields(**expected))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "LimitParams",
            {
                "kinds": {"type": "string", "credit": "integer|null", "per": "SpanParams"},
                "required": ("type",),
            },
        ),
        ("CreateGadgetWhere", {"kinds": {"shelf": "integer"}, "entries": {"": "string|null"}, "open": True}),
        (
            "PriceRuleParams",
            {
                "kinds": {"rule": "string", "terms": "array"},
                "entries": {"terms": "PriceRuleParams|number"},
            },
        ),
        ("Event", {"kinds": {"name": "string", "at": "string"}, "required": ("name",), "open": True}),
    ],
)
def test_what_an_object_further_inside_may_hold_is_told(sample: Any, name: str, expected: Any) -> None:
    assert sample.models.fields(name) == sample.types.Fields(**expected)


def test_every_schema_that_is_named_inside_a_body_tells_its_fields(sample: Any) -> None:
    bodies = [sample.api.operation(id).body for id in sample.api.OPERATIONS]
    found: set[str] = set()
    for fields in filter(None, bodies):
        _named(sample.models, fields, found)
    assert found == {"LimitParams", "SpanParams", "CreateGadgetWhere", "PriceRuleParams"}


def _named(models: Any, fields: Any, seen: set[str]) -> None:
    kinds = "|".join([*fields.kinds.values(), *fields.entries.values()])
    for kind in filter(None, kinds.split("|")):
        if kind[0].isupper() and kind not in seen:
            seen.add(kind)
            _named(models, models.fields(kind), seen)


class Recorder:
    """A transport that keeps what it was given."""

    def __init__(self) -> None:
        self.sent: list[Any] = []

    async def send(self, operation: Any, /, *path: str, query: Any = None, body: Any = None) -> Any:
        self.sent.append((operation.id, path, query, body))
        return operation.parse({"id": "1"})


async def test_a_call_sends_what_the_caller_gave_and_nothing_else(sample: Any) -> None:
    transport = Recorder()
    gadget = await sample.api.gadgets_create(transport, body={"name": "One"})
    nothing = await sample.api.gadgets_update(transport, "1")
    await sample.api.gadgets_parts_delete(transport, "1", "screw", "2", query={"reason": "worn"})
    await sample.api.gadgets_list(transport)
    assert transport.sent == [
        ("gadgets.create", (), None, {"name": "One"}),
        ("gadgets.update", ("1",), None, None),
        ("gadgets.parts.delete", ("1", "screw", "2"), {"reason": "worn"}, None),
        ("gadgets.list", (), None, None),
    ]
    assert gadget.id == "1"
    assert nothing is None


def test_docstrings_tell_all_that_a_caller_needs(sample: Any) -> None:
    text = sample.api.gadgets_list.__doc__
    assert text.splitlines()[0] == "List gadgets."
    for line in (
        "page_size (int): Gadgets per page. At least 1. At most 100. Default: 50.",
        "colour (Colour): Only gadgets of this colour.",
        "GadgetList: A page of gadgets.",
        "Scopes: gadgets.list or gadgets.read (documented). Keys: organisation-service, workspace-service.",
        "GET /gadgets",
    ):
        assert line in text
    assert "gadget_id (str): Id of the gadget. Format: uuid." in sample.api.gadgets_get.__doc__
    assert "Give either maker_id or maker_name." in sample.models.UpdateGadget.__doc__


def test_the_document_is_shipped_as_json(sample_folder: Path, sample_spec: Path) -> None:
    shipped = json.loads((sample_folder / "sample_api" / "openapi.json").read_text(encoding="utf-8"))
    assert shipped == load(sample_spec)


CALLS = """
from sample_api import api
from sample_api.models import CreateGadget, LimitParams
from sample_api.types import Transport

async def calls(transport: Transport) -> None:
    gadget = await api.gadgets_create(transport, body={"name": "a", "limit": {"type": "uses"}})
    reveal_type(gadget.made_at.year)
    reveal_type(gadget.state)
    await api.gadgets_create(transport, body={"name": "a", "colour": "rod"})
    await api.gadgets_create(transport, body={"colour": "red"})
    await api.gadgets_create(transport, body={"name": "a", "size": 3})
    await api.gadgets_create(transport, body={"name": "a", "limit": {"type": "use"}})
    await api.gadgets_list(transport, query={"colour": "rod"})
    await api.gadgets_parts_delete(transport, "1", "nail", "2", query={"reason": "worn"})
    await api.gadgets_parts_delete(transport, "1", "screw", "2")
    await api.events_create(transport, body=[{"name": "a", "own": 1}, {"name": "b"}])
"""


def test_the_type_checker_accepts_the_package_and_reports_wrong_calls(
    sample_folder: Path, tmp_path: Path
) -> None:
    program = tmp_path / "calls.py"
    program.write_text(CALLS, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file=",
        "--no-error-summary",
        "--hide-error-context",
    ]
    done = subprocess.run(
        [*command, f"--cache-dir={tmp_path / 'cache'}", "calls.py", str(sample_folder / "sample_api")],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(sample_folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    found = [line.split(":", 2) for line in done.stdout.splitlines()]
    assert {(file, int(line)) for file, line, _ in found} == {
        ("calls.py", line) for line in (8, 9, *range(10, 17))
    }
    assert [found[0][2].strip(), found[1][2].strip()] == [
        f'note: Revealed type is "{name}"' for name in ("int", "str")
    ]
