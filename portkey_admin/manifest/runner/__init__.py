"""Carry out a plan.

The modules, in reading order:

- `apply`: level by level.
- `lock`: one run at a time.
- `run`: the state of a run, and the outcomes of its steps; `write`: one step.
- `hand_over`: the secrets of new keys, each before its key counts as done.
- `sinks`: where these secrets go.
"""
