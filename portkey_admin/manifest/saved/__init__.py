"""Save a plan to a file, and read it back.

The modules, in reading order:

- `saved_plan`: the file, and the comparison with the organisation as it is then.
- `form`: what such a file may hold; `encoding`: the manifest in it.
- `fingerprints`: what the plan has read, without the values.
"""
