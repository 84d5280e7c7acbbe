"""The migrations this program ships make one chain, make a vault, and are what the version check thinks they are."""

from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory

from counsel_desk import paths
from counsel_desk.storage.schema import head, is_newer


def revisions():
    config = Config()
    config.set_main_option("script_location", str(paths.MIGRATIONS))
    return list(ScriptDirectory.from_config(config).walk_revisions())


def test_the_quick_version_check_and_alembic_agree_on_the_newest():
    assert revisions()[0].revision == head()


def test_revisions_are_numbers_in_one_chain_as_their_files_say():
    chain = revisions()[::-1]
    assert [script.revision for script in chain] == [f"{number:04}" for number in range(1, len(chain) + 1)]
    for script in chain:
        assert Path(script.path).name.startswith(f"{script.revision}_")


def test_migrations_stand_alone():
    """A migration that imports today's program breaks when the program changes."""
    for script in revisions():
        assert "counsel_desk" not in Path(script.path).read_text("utf-8")


def test_newer_is_told_from_older():
    assert is_newer("0002", "0001")
    assert is_newer("0001", None)
    assert not is_newer("0001", "0001")
    assert not is_newer("0009", "0010")
    assert not is_newer(None, "0001")
