"""Connections, and one request over them. Nothing here knows Portkey."""
