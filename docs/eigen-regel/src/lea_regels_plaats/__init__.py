"""Regels van de gemeente Plaats."""

from __future__ import annotations

from lea_regels_plaats import cluster_zonder_leeftijd

RULES = (cluster_zonder_leeftijd.RULE,)
