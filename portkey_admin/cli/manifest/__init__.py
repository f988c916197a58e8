"""Manifests on the command line: plan, apply, resume.

The modules, in reading order:

- `commands`: plan, apply and resume; `planning_options`: what plan and apply share.
- `wanted`: the manifest or saved plan that is named.
- `job`: the options of a run, as its journal stores them; `run`: the run; `display`: its progress.
- `export`: from an organisation to a manifest; `validate`: without a network.
"""
