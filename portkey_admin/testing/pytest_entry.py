"""The pytest entry point of the package: registers the plugin unless the project does so itself.

pytest registers a module only once, and a project may also set
`pytest_plugins = ["portkey_admin.pytest_plugin"]`.
"""

from __future__ import annotations

import pytest

from portkey_admin.testing import pytest_plugin


def pytest_configure(config: pytest.Config) -> None:
    """Register the fixtures."""
    if not config.pluginmanager.is_registered(pytest_plugin):
        config.pluginmanager.register(pytest_plugin, pytest_plugin.__name__)
