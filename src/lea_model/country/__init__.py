"""Hundreds of agendas: who works on them, and what is kept of each until it changes."""
