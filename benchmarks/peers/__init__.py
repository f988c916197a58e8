"""One module per peer: how its users create a client, and what they call.

Each has `MODULE`, the name that users import, and `connect(url, in_flight)`, which creates a client as in its
README, with default limits. They import nothing before they are called, not even `typing`, because the import
of the peer is measured too.
"""
