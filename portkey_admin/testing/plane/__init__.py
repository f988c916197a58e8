"""The pipeline that every request passes, and the state. Nothing here knows about particular resources."""
