"""From the document that Portkey publishes to the one that this project generates from.

    load ─▶ select ─▶ repair ─▶ name ─▶ correct ─▶ annotate ─▶ describe ─▶ tidy ─▶ check

Each step is one module with one function that changes the document in place. The steps know no operation,
schema or sentence by name: all of those stand in `scripts/overlay/`.
"""
