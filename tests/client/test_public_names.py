"""The names at the top of the package, and what importing them loads."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from types import FunctionType

import pytest

import portkey_admin
from portkey_admin import errors


def modules_after(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_importing_the_package_loads_no_http_library_and_no_model() -> None:
    loaded = modules_after("import portkey_admin")
    assert not [
        name for name in loaded if name.partition(".")[0] in ("httpx", "anyio", "attr", "portkey_admin_api")
    ]


def test_making_a_client_loads_no_model_and_no_endpoint() -> None:
    loaded = modules_after("import portkey_admin\nportkey_admin.PortkeyAdmin('key').workspaces.members")
    assert "portkey_admin.resources.workspace_members" in loaded
    assert not [
        name for name in loaded if name.startswith(("portkey_admin_api.models.", "portkey_admin_api.api."))
    ]
    assert "portkey_admin.resources.users" not in loaded


def test_catching_an_error_loads_no_http_library() -> None:
    assert "httpx" not in modules_after("from portkey_admin import NotFoundError")


@pytest.mark.parametrize("name", portkey_admin.__all__)
def test_every_public_name_is_there_and_listed(name: str) -> None:
    value = getattr(portkey_admin, name)
    if isinstance(value, type | FunctionType):  # tables and aliases of types have no name of their own
        assert value.__name__ == name
    assert name in dir(portkey_admin)


# What IPython completes comes from `dir()` and signatures; it looks at each name that is listed.
def test_every_listed_name_is_there_and_what_is_called_names_its_keywords() -> None:
    shown = modules_after(
        "import inspect, portkey_admin\n"
        "for name in dir(portkey_admin):\n"
        "    package = getattr(portkey_admin, name)\n"
        "    if inspect.ismodule(package):\n"
        "        for inner in dir(package):\n"
        "            assert inner.startswith('__') or not inspect.ismodule(getattr(package, inner)), inner\n"
        "assert 'prune' in inspect.signature(portkey_admin.manifest.plan).parameters"
    )
    assert "portkey_admin.otel" in shown
    portkey = portkey_admin.PortkeyAdmin("key")
    methods = [name for name in dir(portkey.workspaces) if not name.startswith("_")]
    assert set(methods) == {
        *("create", "delete", "ensure", "get", "list", "update"),
        *("kind", "members", "scim_groups", "scim_mappings", "transport"),
    }
    assert {"name", "usage_limits"} <= set(inspect.signature(portkey.workspaces.create).parameters)
    assert "time_of_generation_min" in inspect.signature(portkey.analytics.graphs.cost).parameters


def test_what_type_checkers_see_is_what_is_exported() -> None:
    tree = ast.parse(Path(portkey_admin.__file__ or "").read_text())
    (checking,) = [node for node in tree.body if isinstance(node, ast.If)]
    imported = {
        alias.name for node in checking.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert imported == set(portkey_admin.__all__)


def test_every_error_is_public() -> None:
    assert set(errors.__all__) <= set(portkey_admin.__all__)
    for module in pkgutil.walk_packages(portkey_admin.__path__, "portkey_admin."):
        if module.name.endswith("errors"):
            importlib.import_module(module.name)
    assert {error.__name__ for error in every_error(errors.PortkeyError)} == set(errors.__all__)


def every_error(base: type[BaseException]) -> Iterator[type[BaseException]]:
    if base.__module__.startswith("portkey_admin."):  # other tests make errors of their own
        yield base
    for each in base.__subclasses__():
        yield from every_error(each)


def test_the_version_is_that_of_the_distribution() -> None:
    assert portkey_admin.__version__ == metadata.version("portkey-admin")


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Portkey'"):
        _ = portkey_admin.Portkey


def test_the_operations_stay_callable_whatever_was_imported_before() -> None:
    modules_after(
        "import portkey_admin.catalogue, portkey_admin\nassert portkey_admin.operations()['users.get']"
    )
