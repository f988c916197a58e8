"""The guide of sections: each has an example, which is valid and does what it says on the plane."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import anyio
import pytest
from manifest_runs import site

from portkey_admin import manifest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def guide() -> ModuleType:
    spec = importlib.util.spec_from_file_location("section_guide", ROOT / "scripts/section_guide.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found_at(value: Any, place: str) -> Iterator[Any]:
    """Yield what stands in a manifest at a place such as "workspaces[].labels"."""
    name, _, rest = place.partition("[].")
    entry = value.get(name) if isinstance(value, dict) else None
    if not rest:
        yield from () if entry is None else (entry,)
    for item in entry if rest and isinstance(entry, list) else ():
        yield from found_at(item, rest)


def test_every_section_has_an_example_of_it_that_can_be_applied(
    guide: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    yaml = pytest.importorskip("yaml")
    for name in ("OPENAI_API_KEY", "VAULT_TOKEN", "DESK_TOKEN"):
        monkeypatch.setenv(name, "sk-of-an-example")

    async def check() -> None:
        async with site() as here:
            for name, places in guide.places().items():
                path = guide.EXAMPLES / f"{name}.yaml"
                text = path.read_text("utf-8")
                held = [each for place in places for each in found_at(yaml.safe_load(text), place)]
                assert held, f"{path} has no {places}"
                checked = manifest.validate(path, strict=True)
                assert checked.expected == (), f"{path}: {checked}"
                if name == "organisation_id":
                    continue  # of an organisation that nobody has
                for _ in range(
                    1 + ("@" in text)
                ):  # somebody invited has what is theirs once they have joined
                    report = await here.apply(checked.manifest)
                    assert report.ok, f"{path}: {[each.error for each in report.outcomes if each.error]}"
                    here.plane.accept_invites()
                planned = await here.plan(checked.manifest)
                assert {step.action for step in planned} == {"unchanged"}, f"{path}:\n{planned}"

    anyio.run(check)


def test_the_guide_fails_if_a_section_has_no_example(
    guide: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert guide.TARGET.read_text("utf-8") == guide.page()
    shutil.copytree(guide.EXAMPLES, tmp_path / "manifest")
    (tmp_path / "manifest/labels.yaml").rename(tmp_path / "manifest/lables.yaml")
    monkeypatch.setattr(guide, "EXAMPLES", tmp_path / "manifest")
    with pytest.raises(SystemExit, match=r"(?s)no example of labels: .*lables\.yaml does not belong to any"):
        guide.page()
