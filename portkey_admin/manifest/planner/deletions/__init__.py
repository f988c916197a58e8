"""Decide what a plan deletes, and in which order.

The modules, in reading order:

- `unlisted`: what the manifest doesn't list.
- `pruning`: which of it is deleted.
- `dependents`: what is deleted with an integration.
- `kept`: what has to stay.
- `freed_slugs`: deletions that a new resource waits for.
- `removal`: the deletion of all that a manifest lists.
"""
