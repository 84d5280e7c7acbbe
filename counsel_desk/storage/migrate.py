"""Bringing an older vault up to date, with a way back."""

from counsel_desk import log
from counsel_desk.domain.backup_retention import BackupReason
from counsel_desk.errors import VaultError
from counsel_desk.storage import schema
from counsel_desk.storage.backup import BackupReport, back_up, home_of
from counsel_desk.storage.vault import Vault


def upgrade(vault: Vault, *, backup: bool = True) -> BackupReport | None:
    """Bring the records to the schema of this program; returns the backup taken first, if there was anything to do.

    All steps are one transaction, verified before it ends: on any failure the vault stays in its old version.
    A vault that can only be read raises ``vault.upgrade_needs_writing``, a backup ``vault.is_backup``.
    """
    version = vault.schema_version
    if version == schema.head():
        return None
    if vault.read_only_reason == "vault.is_backup":
        raise VaultError("vault.is_backup")
    if vault.read_only:
        raise VaultError("vault.upgrade_needs_writing", has=version, needs=schema.head())
    report = back_up(vault, home_of(vault.folder), BackupReason.BEFORE_UPGRADE) if backup else None
    schema.migrate(vault.engines.writer)
    log.note("schema.upgraded")
    return report
