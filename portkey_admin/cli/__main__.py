"""Lets `python -m portkey_admin.cli` be the command `portkey-admin`."""

from portkey_admin.cli import main

main()
