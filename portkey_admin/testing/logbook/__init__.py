"""Requests to models: the plane's logs, and the analytics computed from them."""
