"""Run `portkey-admin` as `python -m portkey_admin.cli`."""

from portkey_admin.cli import main

main()
