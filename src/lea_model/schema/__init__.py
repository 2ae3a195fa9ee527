"""From the model to JSON Schema, so that an editor can complete and check while somebody types."""

from lea_model.schema.generate import agenda_schema, full_schema, full_schema_text, schema_text

__all__ = ["agenda_schema", "full_schema", "full_schema_text", "schema_text"]
