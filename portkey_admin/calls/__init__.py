"""The life of one call, from arguments to response or error.

The modules, in reading order:

- `request`: arguments to a checked request; `unknown_operations`: operations that the caller describes.
- `fields`: the schema check; `vocabulary`: known values, and "did you mean".
- `workspace_view`: what a client for one workspace fills in.
- `options`: timeouts, retries, servers; `credentials`: the API key in use.
- `transport`: send, retry, parse; `transport_state`: what it sends with.
- `call`: the one mutable state of a call.
- `middleware`: what a user may put around a call or an attempt.
- `retry`: whether to retry, decisions without I/O; `setbacks`: what follows from a failed attempt.
- `limiter`: concurrency and rate; `pacing`: the rate after a 429.
- `answer`: a response to a model; `listed`: the rows of a list; `response`: what middleware sees.
- `failures`: a failed attempt to an outcome; `response_errors`: a response to an error.
- `json_text`: JSON, read and written.
- `observers`: who watches calls; `recording`: status and headers; `statistics`: counts.
- `clock`: time and chance.
"""
