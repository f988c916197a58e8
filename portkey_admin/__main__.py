"""Makes `python -m portkey_admin` run the command `portkey-admin`."""

from portkey_admin.cli import main

if __name__ == "__main__":
    main()
