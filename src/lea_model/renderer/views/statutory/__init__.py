"""The document about the topics of the law: what the law asks, what the agenda does about it, and where."""
