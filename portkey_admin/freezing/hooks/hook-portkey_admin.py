"""What PyInstaller reads when a program imports `portkey_admin`."""

from contextlib import suppress
from importlib.metadata import PackageNotFoundError

from PyInstaller.utils.hooks import copy_metadata  # pyright: ignore[reportMissingModuleSource]

from portkey_admin import freezing

hiddenimports: list[str] = freezing.modules()
datas: list[tuple[str, str]] = freezing.files()
for name in freezing.METADATA:
    with suppress(PackageNotFoundError):
        datas += copy_metadata(name)

# `typing.get_type_hints` reads the sources, to import what is imported for type checkers alone.
module_collection_mode: dict[str, str] = dict.fromkeys(freezing.PACKAGES, "pyz+py")
