"""Carry out a plan.

The modules, in reading order:

- `apply`: level by level.
- `lock`: one run at a time.
- `run`: the steps of a run, their journal records and outcomes.
- `hand_over`: the secrets of new keys, each before its key counts as done.
- `sinks`: where these secrets go.
"""
