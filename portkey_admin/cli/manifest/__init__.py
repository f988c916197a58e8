"""Manifests on the command line: plan, apply, resume."""
