"""Save a plan to a file, and read it back.

The modules, in reading order:

- `plan`: `SavedPlan`.
- `content`: the manifest in it.
- `fingerprints`: what the plan has read, without the values.
"""
