"""Drawings of the model as SVG: our own layout, no fonts, no network, the same bytes for the same input.

A drawing knows nothing of agendas: the caller makes nodes, edges and storeys of what it wants to show.
"""

from __future__ import annotations

from lea_model.drawing.diagram import Part
from lea_model.drawing.organigram import Edge, EdgeKind, Node, NodeKind, NodeState, organigram
from lea_model.drawing.pyramid import Storey, pyramid

__all__ = ["Edge", "EdgeKind", "Node", "NodeKind", "NodeState", "Part", "Storey", "organigram", "pyramid"]
