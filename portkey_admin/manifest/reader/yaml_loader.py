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

    The loader rejects duplicate names in a mapping. Raises ConfigurationError if PyYAML is not
    installed.
    """
    try:
        import yaml
    except ImportError as error:
        raise ConfigurationError(f"reading a manifest needs PyYAML: {pip_install('manifest')}") from error

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Yaml12Loader(base):  # type: ignore[misc]
        yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            seen: set[str] = set()
            for key, _ in node.value:
                if key.tag != f"{TAG}merge" and key.value in seen:
                    raise yaml.constructor.ConstructorError(
                        "in a mapping", node.start_mark, f"duplicate key {key.value!r}", key.start_mark
                    )
                if isinstance(key.value, str):
                    seen.add(key.value)
            return super().construct_mapping(node, deep)

        def construct_number(self, node: Any) -> int:
            return integer(node.value)

    for tag, (form, first) in _SCALARS.items():
        Yaml12Loader.add_implicit_resolver(tag, re.compile(f"^(?:{form})$"), first)
    # YAML 1.1 reads 010 as eight.
    Yaml12Loader.add_constructor(f"{TAG}int", Yaml12Loader.construct_number)
    return yaml, Yaml12Loader


def integer(text: str) -> int:
    """Parse an integer in YAML 1.2 syntax. Raises ValueError."""
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
