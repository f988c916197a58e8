"""The life of one call, from arguments to response or error."""
