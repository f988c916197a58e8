"""Lets `python -m portkey_admin` be the command `portkey-admin`."""

from portkey_admin.cli import main

if __name__ == "__main__":
    main()
