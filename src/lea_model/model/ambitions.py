"""What the partners want to reach."""

from typing import ClassVar

from lea_model.model.enums import Level
from lea_model.model.structure import Container, Theme  # noqa: F401 - a container names its themes in text


class Ambition(Container):
    """What the partners want to reach (ambitie)."""

    default_level: ClassVar[Level | None] = Level.STRATEGIC
