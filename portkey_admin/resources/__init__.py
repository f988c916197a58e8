"""The friendly methods: one module per family of operations."""
