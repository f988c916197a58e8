# Generated from openapi.yaml by `make generate`; do not edit.
"""The Portkey Admin API, one function per operation: `portkey_admin_api.api`, `portkey_admin_api.models`.

Importing this package loads neither; models and operations load when they are first used.
"""
