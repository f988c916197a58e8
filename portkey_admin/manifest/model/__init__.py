"""What a manifest can say, as data.

The modules, in reading order:

- `section`: the description of one section.
- `settings`, `sections`: all of them.
- `schemas`: the published JSON Schema, and validators from it.
- `nodes`: values with their positions in a file.
- `field_names`: fields that name another resource.
- `references`: names of other resources in a body.
- `secret_sources`: where to read a secret.
- `items`: the resources of a manifest, and their dependencies.
"""
