"""Where the program finds what it ships with, and where it keeps what belongs to this machine."""

from pathlib import Path

import platformdirs

# Names a file whose first line is a passphrase, for scripts and for trying the program.
PASSPHRASE_VARIABLE = "COUNSEL_DESK_PASSPHRASE_FILE"  # noqa: S105 - where a passphrase is found, not a passphrase

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str, source: str = "") -> Path:
    """A folder that lies inside an installed package, or beside it in the source tree (there as `source`)."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / (source or name)


RESOURCES = _shipped("resources")
MIGRATIONS = _shipped("migrations")
MANUAL = _shipped("manual", "docs/manual")


def settings_folder() -> Path:
    """This machine's settings (language, theme, last vault): never anything about a client."""
    return Path(platformdirs.user_config_dir("counsel-desk", appauthor=False))


def log_folder() -> Path:
    """What the program did on this machine, without a word about a client, and reports of its own faults."""
    return Path(platformdirs.user_log_dir("counsel-desk", appauthor=False))


def suggested_vault() -> Path:
    """Where the first-run wizard proposes to put the vault."""
    return Path(platformdirs.user_data_dir("counsel-desk", appauthor=False)) / "vault"
