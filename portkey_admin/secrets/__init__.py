"""Keeps secrets out of everything that people see."""
