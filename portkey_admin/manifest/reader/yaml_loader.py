"""The YAML loader: YAML 1.2, in which `no`, `on` and dates are text. PyYAML itself reads YAML 1.1.

It needs PyYAML, from the extra `manifest`, and imports it on first use.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from portkey_admin._errors import ConfigurationError
from portkey_admin.installing import pip_install

TAG = "tag:yaml.org,2002:"

_SCALARS = {
    f"{TAG}null": (r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    f"{TAG}bool": (r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    f"{TAG}int": (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    f"{TAG}float": (
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN",
        list("-+0123456789."),
    ),
    f"{TAG}merge": (r"<<", ["<"]),
}


@functools.cache
def loader() -> tuple[Any, Any]:
    """Return PyYAML and its safe loader with the plain values of YAML 1.2.

    Raises ConfigurationError if PyYAML is not installed.
    """
    try:
        import yaml
    except ImportError as error:
        raise ConfigurationError(f"reading a manifest needs PyYAML: {pip_install('manifest')}") from error

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Yaml12Loader(base):  # type: ignore[misc]
        yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012

    for tag, (form, first) in _SCALARS.items():
        Yaml12Loader.add_implicit_resolver(tag, re.compile(f"^(?:{form})$"), first)
    return yaml, Yaml12Loader


def integer(text: str) -> int:
    """Parse an integer in YAML 1.2 syntax. Raises ValueError."""
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
