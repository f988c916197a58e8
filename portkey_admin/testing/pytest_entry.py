"""What the package's entry point gives to pytest: the fixtures of `pytest_plugin`.

A module of its own, because pytest registers a module once, and a project may name `pytest_plugin` in its
`pytest_plugins` as well.
"""

from portkey_admin.testing.pytest_plugin import portkey as portkey
from portkey_admin.testing.pytest_plugin import portkey_plane as portkey_plane
from portkey_admin.testing.pytest_plugin import pytest_configure as pytest_configure
