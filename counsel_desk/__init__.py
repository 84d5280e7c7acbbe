"""Counsel Desk: a desk for volunteers who help people overwhelmed by overdue online loans."""

__version__ = "0.1.0"
