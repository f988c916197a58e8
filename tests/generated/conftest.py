"""The sample document, generated once as a package of its own beside the real one."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import regenerate

SAMPLE = Path(__file__).parent / "sample.yaml"


@pytest.fixture(scope="session")
def sample_spec() -> Path:
    return SAMPLE


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the generated package `sample_api`."""
    folder = tmp_path_factory.mktemp("generated")
    assert regenerate.main(["--spec", str(SAMPLE), "--output", str(folder), "--package", "sample_api"]) == 0
    return folder


@pytest.fixture(scope="session")
def sample(sample_folder: Path) -> Iterator[Any]:
    """The generated package `sample_api` with `models`, `api` and `decoding`, imported."""
    sys.path.insert(0, str(sample_folder))
    package = importlib.import_module("sample_api")
    for name in ("models", "api", "decoding", "types"):
        importlib.import_module(f"sample_api.{name}")
    yield package
    sys.path.remove(str(sample_folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == "sample_api"]:
        del sys.modules[name]
