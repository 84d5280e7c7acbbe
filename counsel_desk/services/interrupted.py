"""What a killed program left half done with the folder of a vault. Light, because the first picture waits for it."""

from pathlib import Path

from counsel_desk.storage import swap


def finish_interrupted(vault: Path) -> None:
    """Bring a vault in whose restore was cut off between two names; does nothing otherwise. Raises `FileError`."""
    swap.finish_interrupted(vault)
