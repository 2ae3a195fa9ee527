"""From the document that exists to YAML: stages that read a document, see what it is about, and write an agenda."""
