"""Keeps secrets out of everything that people see.

The modules, in reading order:

- `masking`: which values are secrets, and how they are shown.
- `logging`: the logger, and what it masks.
- `frames`: tracebacks without our frames.
- `curl`: a failed request as a command for a shell.
"""
