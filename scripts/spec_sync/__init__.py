"""From the document that Portkey publishes to the one that this project generates from.

    load ─▶ read ─▶ draft ─▶ select ─▶ repair ─▶ name ─▶ correct ─▶ live
         ─▶ annotate ─▶ describe ─▶ tidy ─▶ check

and then, for the person who has asked for it:

    facts ─▶ drift ─▶ report, tasks

Each step is one module with one function; those of the first line change the document in place. `read` makes
of any OpenAPI 3 document the plain one that all others work on. What has to be decided stops no step: it is
added to a list, with a draft in its place, so that the report is always whole. The steps know no operation,
schema or sentence by name: all of those stand in `scripts/overlay/`.
"""
