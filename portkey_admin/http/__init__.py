"""Connections, and single requests over them. Nothing here is specific to Portkey."""
