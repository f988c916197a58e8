"""From the document that Portkey publishes to the one that this project generates from.

    load ─▶ select ─▶ repair ─▶ name ─▶ correct ─▶ annotate ─▶ describe ─▶ tidy ─▶ check

and then, for the person who has asked for it:

    facts ─▶ drift ─▶ report, tasks

Each step is one module with one function; those of the first line change the document in place. The steps
know no operation, schema or sentence by name: all of those stand in `scripts/overlay/`.
"""
