"""Output of commands: rows, fields and formats.

The modules, in reading order:

- `options`: what every operation takes.
- `rows`: which rows and columns; `fields`: names that exist.
- `formats`: JSON, YAML, CSV; `table`: for people.
"""
