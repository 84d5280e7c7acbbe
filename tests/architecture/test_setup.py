"""The set-up says what it needs, does nothing twice and never leaves a newcomer guessing."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

INSTALLER = Path(__file__).resolve().parents[2] / "installer"

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the libraries of Linux")


@pytest.fixture
def installer(monkeypatch: pytest.MonkeyPatch):
    """Import the set-up's modules as the interpreter does when a script of that folder is run."""
    monkeypatch.syspath_prepend(str(INSTALLER))
    before = set(sys.modules)
    yield importlib.import_module
    for name in set(sys.modules) - before:
        if str(INSTALLER) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


@pytest.fixture
def libraries(installer) -> ModuleType:
    return installer("libraries")


@pytest.fixture
def environment(installer) -> ModuleType:
    return installer("environment")


@pytest.fixture
def setup(installer) -> ModuleType:
    return installer("setup")


@on_linux
def test_a_missing_library_is_named_by_its_package(libraries: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "LIBRARIES", {"libnothing.so.9": "libnothing9", "libc.so.6": "libc6"})
    assert libraries.missing_packages(for_tests=False) == ["libnothing9"]


@on_linux
def test_without_the_right_to_install_the_line_to_type_is_given(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries, "LIBRARIES", {"libnothing.so.9": "libnothing9"})
    monkeypatch.setattr(libraries, "_rights", lambda: None)
    with pytest.raises(libraries.SetupError, match=r"\nsudo apt-get install --no-install-recommends libnothing9$"):
        libraries.provide(for_tests=False)


@on_linux
def test_a_window_needs_a_screen_or_a_platform_chosen_on_purpose(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in libraries.SCREEN:
        monkeypatch.delenv(name, raising=False)
    assert not libraries.has_screen()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert libraries.has_screen()


def test_an_environment_is_filled_again_only_when_the_lock_changed(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    installed: list[Path] = []
    monkeypatch.setattr(environment, "_answers", lambda python: True)
    monkeypatch.setattr(environment, "_pip_install", lambda venv, *arguments: installed.append(Path(arguments[-1])))
    lock, venv = tmp_path / "requirements.txt", tmp_path / "venv"
    venv.mkdir()
    lock.write_text("one==1\n", encoding="utf-8")
    environment.prepare(lock, venv=venv)
    environment.prepare(lock, venv=venv)
    assert installed == [lock, environment.ROOT]
    lock.write_text("one==2\n", encoding="utf-8")
    environment.prepare(lock, venv=venv)
    assert installed == [lock, environment.ROOT, lock]


def test_an_installation_that_broke_off_is_done_again(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lock, venv = tmp_path / "requirements.txt", tmp_path / "venv"
    venv.mkdir()
    lock.write_text("one==1\n", encoding="utf-8")
    monkeypatch.setattr(environment, "_answers", lambda python: True)
    attempts = []

    def break_off(*command: str) -> None:
        attempts.append(command)
        raise environment.SetupError("no network")

    monkeypatch.setattr(environment, "_run", break_off)
    for _ in range(2):
        with pytest.raises(environment.SetupError):
            environment.prepare(lock, venv=venv)
    assert len(attempts) == 2


def test_an_unsupported_python_is_told_which_ones_serve(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "SUPPORTED", ("2.0",))
    with pytest.raises(environment.SetupError, match=r"needs Python 3\.11, 3\.12 or 3\.13"):
        environment._supported_python()


@pytest.mark.parametrize("arguments", [["demo", "--loud"], [], ["install"]])
def test_a_command_that_is_not_known_is_a_usage_error(setup: ModuleType, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        setup.main(arguments)
    assert ended.value.code == 2


def test_what_follows_test_is_handed_to_pytest(setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[list[str]] = []
    monkeypatch.setattr(setup, "test", lambda arguments: handed.append(arguments) or 0)
    assert setup.main(["test", "-k", "vault", "tests/unit", "-x"]) == 0
    assert handed == [["-k", "vault", "tests/unit", "-x"]]
