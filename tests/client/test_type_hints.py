"""`typing.get_type_hints` works on everything public: FastAPI, cattrs, beartype and documenters call it."""

from __future__ import annotations

import inspect
import subprocess
import sys
import typing
from collections.abc import Iterator

import portkey_admin
from portkey_admin import bulk, errors, manifest, operations, reconcile, testing
from portkey_admin.families import Families
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api, models


def unresolved(name: str, value: object) -> Iterator[str]:
    own = (Families, portkey_admin.PortkeyAdmin)
    written = inspect.isclass(value) or inspect.isfunction(value)
    if written:
        try:
            typing.get_type_hints(value)
        except (NameError, TypeError) as error:
            yield f"{name}: {error}"
    if inspect.isclass(value):
        for method, function in vars(value).items():
            # What attrs writes has the globals of attrs.
            if inspect.isfunction(function) and (not method.startswith("_") or value in own):
                yield from unresolved(f"{name}.{method}", function)


def test_the_hints_of_everything_public_resolve() -> None:
    packages = (portkey_admin, bulk, errors, manifest, reconcile, testing, models)
    public = {f"{each.__name__}.{name}": getattr(each, name) for each in packages for name in each.__all__}
    public |= {f"{each.__module__}.{each.__name__}": each for each in Resource.__subclasses__()}
    public |= {f"portkey_admin_api.api.{api.OPERATIONS[id]}": operations()[id].call for id in operations()}
    assert [told for name, value in public.items() for told in unresolved(name, value)] == []


def test_nothing_is_loaded_for_hints_before_somebody_asks() -> None:
    program = (
        "import sys, typing\n"
        "from portkey_admin_api.models import Workspace\n"
        "print('portkey_admin_api.models.usage_limit' in sys.modules, 'inspect' in sys.modules)\n"
        "print(typing.get_type_hints(Workspace)['usage_limits'])\n"
        "print('portkey_admin_api.models.usage_limit' in sys.modules)\n"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    before, hint, after = shown.splitlines()
    assert before.split()[0] == "False"
    assert "UsageLimit" in hint
    assert after == "True"
