"""Writes the package `portkey_admin_api` from openapi.yaml, on top of openapi-python-client.

document      reads the file and follows its references
operations    checks each operation's facts (id, scopes, paging ...) and makes records of them
schemas       brings JSON schemas into the few forms that the parser reads without loss
directions    names inline objects, splits what is both read and written
normalise     the three above, put together: the document that the parser is given
annotations   type strings, decoders and JSON kinds from the parser's properties
docstrings    text for people
views         what the templates are given, made by model_views and endpoint_views
grouping      which models share a module
package       drives the parser and the templates
publish       formats the result and puts it in place
"""
