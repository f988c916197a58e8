"""Which kinds of key may do what, and with which scopes.

The modules, in reading order:

- `vocabulary`: the scopes, and the kinds of key that may have each.
- `access`: may this key call this operation?
- `checks`: refuse calls that the key may not make.
- `recording`: the scopes that a run needs.
- `errors`: the errors of a key without permission.
"""
