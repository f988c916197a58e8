"""Lists and their pages.

The modules, in reading order:

- `pager`: a list: one page at a time, row by row, or all at once; `page`: one page of it.
- `progress`: how far reading has got, and which page is next; `seen`: the rows before.
- `prefetch`: several pages at once.
- `errors`: `NotOneError`.
"""
