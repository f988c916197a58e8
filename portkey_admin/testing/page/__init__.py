"""A web page that shows the contents of the plane and its requests live."""
