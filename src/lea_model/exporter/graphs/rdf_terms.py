"""Which words of the web each thing in a graph goes by: ORG, SKOS, DCTERMS and PROV, and words of our own for the rest.

``docs/koppelen.md`` gives the same table with what it loses; a test holds the two against each other.
"""

from __future__ import annotations

from typing import Final

PREFIXES: Final = {
    "dcterms": "http://purl.org/dc/terms/",
    "lea": "urn:lea-model:woord:",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The lists of words."""

TOOI: Final = "https://identifier.overheid.nl/tooi/id/gemeente/"
"""What the register of the government calls a municipality."""

CLASSES: Final[dict[str, tuple[str, ...]]] = {
    "municipality": ("org:FormalOrganization",),
    "party": ("org:Organization",),
    "body": ("org:OrganizationalCollaboration",),
    "hub": ("org:OrganizationalCollaboration",),
    "agenda": ("prov:Plan", "dcterms:BibliographicResource"),
    "document": ("prov:Entity", "dcterms:BibliographicResource"),
    "policy_area": ("skos:Concept",),
    "term": ("skos:Concept",),
    "statutory_topic": ("skos:Concept",),
}
"""The classes of a kind of node, beside that of our own. Whatever else the agenda holds is a ``prov:Entity``."""

ATTRIBUTES: Final = {
    "title": "dcterms:title",
    "text": "dcterms:description",
    "number": "skos:notation",
    "aliases": "skos:altLabel",
    "period": "dcterms:temporal",
    "provenance": "dcterms:bibliographicCitation",
}
"""The word for an attribute of a node; others are words of our own."""

EDGES: Final = {
    "contains": ("dcterms:hasPart", False),
    "stated_in": ("prov:wasDerivedFrom", False),
    "follows": ("prov:wasRevisionOf", False),
    "tagged_with": ("dcterms:subject", False),
    "addresses": ("dcterms:subject", False),
    "overlaps": ("dcterms:relation", False),
    "cites": ("dcterms:references", False),
    "names": ("dcterms:references", False),
    "edition_of": ("dcterms:isVersionOf", False),
    "publishes": ("dcterms:publisher", True),
    "sits_on": ("org:memberOf", False),
    "belongs_to": ("org:memberOf", False),
    "heads": ("org:headOf", False),
    "reports_to": ("org:reportsTo", False),
}
"""The word for a kind of edge, and whether it is read the other way round; others are words of our own."""

ATTRIBUTED: Final = "prov:wasAttributedTo"
"""What an item says of every party with a role in it; how it has that role stands in a ``prov:Attribution``."""

LANGUAGED: Final = frozenset({"title", "text", "label", "aliases"})
"""Attributes whose text is in the language of the agenda."""

KEPT_OUT: Final = frozenset({"kind", "label", "municipality", "led_by_nodes"})
"""Attributes that are told by a class, a label or a line of their own."""
