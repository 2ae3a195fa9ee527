"""The description of a field: what `key` makes of it."""

from __future__ import annotations

from pydantic import Field

from lea_model.model.base import key


def test_key_is_what_field_makes() -> None:
    """The same as pydantic's own function gives, with and without an example."""
    made = Field(alias="titel", description="Title.", json_schema_extra={"nl": "De titel.", "example": "Samen"})
    assert repr(key("titel", "De titel.", "Title.", example="Samen")) == repr(made)
    bare = Field(alias="titel", description="Title.", json_schema_extra={"nl": "De titel."})
    assert repr(key("titel", "De titel.", "Title.")) == repr(bare)
    assert key("titel", "De titel.", "Title.")._attributes_set == bare._attributes_set
