"""The words of the field, each said once: kinds of things, roles, names of fields, terms, and values in words."""
