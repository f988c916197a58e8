"""Which kinds of key may do what, and with which scopes."""
