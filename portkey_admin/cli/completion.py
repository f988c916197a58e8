"""`portkey-admin completion`: shell completion for commands, options and known values."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from portkey_admin.cli.printing import out

_SHELLS: dict[str, type[ShellComplete]] = {"bash": BashComplete, "fish": FishComplete, "zsh": ZshComplete}
_VARIABLE = "_PORTKEY_ADMIN_COMPLETE"


@click.command()
@click.argument("shell", type=click.Choice(list(_SHELLS)))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the shell completion script.

    \b
    bash: portkey-admin completion bash > ~/.portkey-admin.bash
          then in ~/.bashrc: source ~/.portkey-admin.bash
    zsh:  portkey-admin completion zsh > ~/.portkey-admin.zsh
          then in ~/.zshrc, after compinit: source ~/.portkey-admin.zsh
    fish: portkey-admin completion fish > ~/.config/fish/completions/portkey-admin.fish
    """
    root = ctx.find_root()
    script = _SHELLS[shell](root.command, {}, root.info_name or "portkey-admin", _VARIABLE)
    # Not source(): it looks for bash on this machine, but the script may be for another one.
    out(f"{script.source_template % script.source_vars()}\n")
