"""Puts files in place together, all of them or none, also where the program is killed halfway."""
