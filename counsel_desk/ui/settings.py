"""What this machine remembers: language, look, the last vault. Never anything about a client."""

import contextlib
import json
import os
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from counsel_desk.paths import settings_folder
from counsel_desk.ui.theme import Appearance

_FILE = "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """The machine's settings; `language` is "zh_CN", "en", or empty for the system's.

    `calendar_shown` is None until somebody shows or hides the calendar of a case: until then it is seen where it fits.
    `key_store_accounts` are the accounts under which the system's key store keeps what opens a vault.
    """

    language: str = ""
    appearance: Appearance = Appearance.SYSTEM
    text_percent: int = 100
    last_vault: str = ""
    lock_after_minutes: int = 10
    backup_folder: str = ""
    calendar_shown: bool | None = None
    key_store_accounts: tuple[str, ...] = ()


class SettingsFile:
    """The settings and the file they are kept in. A file that is missing or spoilt counts as the defaults."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = (folder or settings_folder()) / _FILE
        self._settings = _read(self._file)

    @property
    def now(self) -> Settings:
        """The settings in force."""
        return self._settings

    def change(self, **changes: Any) -> Settings:
        """Keep settings, by field name. OSError when the folder cannot be written: they then hold until quitting."""
        self._settings = replace(self._settings, **changes)
        self._write()
        return self._settings

    def _write(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=self._file.parent, prefix=".settings-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as temporary:
                json.dump(asdict(self._settings), temporary, ensure_ascii=False, indent=2)
                temporary.flush()
                os.fsync(temporary.fileno())
            Path(name).replace(self._file)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise


def remember(settings: SettingsFile, **changes: Any) -> None:
    """Keep settings that nobody must be told about if the folder cannot be written."""
    with contextlib.suppress(OSError):
        settings.change(**changes)


def _read(file: Path) -> Settings:
    try:
        written = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _sensible(written) if isinstance(written, dict) else Settings()


def _sensible(written: dict[str, Any]) -> Settings:
    """Each setting that makes sense; a person may have edited the file, or a newer program written it."""
    plain = Settings()
    language, appearance, percent = written.get("language"), written.get("appearance"), written.get("text_percent")
    vault, minutes = written.get("last_vault"), written.get("lock_after_minutes")
    backups, calendar = written.get("backup_folder"), written.get("calendar_shown")
    accounts = written.get("key_store_accounts")
    return Settings(
        language=language if language in {"zh_CN", "en"} else plain.language,
        appearance=Appearance(appearance) if appearance in set(Appearance) else plain.appearance,
        text_percent=percent if isinstance(percent, int) and 100 <= percent <= 200 else plain.text_percent,
        last_vault=vault if isinstance(vault, str) else plain.last_vault,
        lock_after_minutes=minutes if isinstance(minutes, int) and 1 <= minutes <= 120 else plain.lock_after_minutes,
        backup_folder=backups if isinstance(backups, str) else plain.backup_folder,
        calendar_shown=calendar if isinstance(calendar, bool) else plain.calendar_shown,
        key_store_accounts=tuple(map(str, accounts)) if isinstance(accounts, list) else plain.key_store_accounts,
    )
