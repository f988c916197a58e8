"""One module for each peer: how its users make a client, and what they call.

Each has `MODULE`, the name that its users import, and `connect(url, in_flight)`, which makes a client as its
README does, with the limits that it has by default. They import nothing before they are called, not even
`typing`: the import of the peer is one of the things that are measured.
"""
