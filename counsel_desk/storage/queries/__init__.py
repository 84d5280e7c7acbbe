"""Ids in order and tuples for the lists: Core rows, never mapped objects."""
