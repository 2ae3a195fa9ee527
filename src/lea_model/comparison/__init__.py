"""Holds agendas side by side: tables across municipalities, and changes between two editions of one agenda."""

from lea_model.comparison.comparison import Compared, Comparison, compare, table_names

__all__ = ["Compared", "Comparison", "compare", "table_names"]
