"""What the package's entry point gives to pytest: the plugin, unless the project names it itself.

pytest registers a module once. A project may have `pytest_plugins = ["portkey_admin.pytest_plugin"]` as well.
"""

from __future__ import annotations

import pytest

from portkey_admin.testing import pytest_plugin


def pytest_configure(config: pytest.Config) -> None:
    """Register the fixtures."""
    if not config.pluginmanager.is_registered(pytest_plugin):
        config.pluginmanager.register(pytest_plugin, pytest_plugin.__name__)
