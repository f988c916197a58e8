"""The extra `cli`: the command that the wheel installs."""

from importlib.metadata import entry_points

(command,) = entry_points(group="console_scripts", name="portkey-admin")
code: object = "none"
try:
    command.load()(["--help"])
except SystemExit as ended:
    code = ended.code
assert code in ("none", None, 0), code
