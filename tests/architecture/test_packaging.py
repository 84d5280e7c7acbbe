"""What is installed is whole: the wheel carries all that the program reads, the locks all that it needs."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINNED = re.compile(r"^([\w.-]+)==(\S+)(?P<rest>(?:.*\\\n)+.*$)", re.MULTILINE)
GROUPS = {
    "requirements.txt": ["setup"],
    "requirements-dev.txt": ["setup", "dev"],
    "requirements-build.txt": ["setup", "build"],
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names inside a wheel built from this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return set(zipfile.ZipFile(next(folder.glob("*.whl"))).namelist())


@pytest.mark.parametrize("folder", ["resources", "migrations"])
def test_the_wheel_carries_everything_the_program_reads(tree, wheel: set[str], folder: str) -> None:
    kept = {f"counsel_desk/{tree.name(file)}" for file in tree.under(folder)}
    assert kept
    assert not kept - wheel


def test_the_wheel_carries_all_code_and_nothing_else(tree, wheel: set[str]) -> None:
    shipped = {tree.name(file) for file in tree.under("counsel_desk")}
    shipped |= {f"counsel_desk/{tree.name(file)}" for file in tree.under("resources", "migrations")}
    shipped |= {f"counsel_desk/{tree.name(file).removeprefix('docs/')}" for file in tree.under("docs/manual")}
    assert {name for name in wheel if ".dist-info/" not in name} == shipped


def test_the_version_is_told_once() -> None:
    said = re.search(r'__version__ = "(.+)"', (ROOT / "counsel_desk" / "__init__.py").read_text(encoding="utf-8"))
    assert said
    assert said[1] == PROJECT["project"]["version"]


@pytest.mark.parametrize("name", GROUPS)
def test_a_lock_holds_what_the_project_asks_for(name: str) -> None:
    locked = {canonicalize_name(found[1]): found[2] for found in PINNED.finditer(_lock(name))}
    asked = [*PROJECT["project"]["dependencies"]]
    for group in GROUPS[name]:
        asked += PROJECT["dependency-groups"][group]
    for requirement in map(Requirement, asked):
        version = locked.get(canonicalize_name(requirement.name))
        assert version, f"{requirement} is not in {name}: run installer/lock.py"
        assert requirement.specifier.contains(version), f"{requirement}, locked at {version}"


@pytest.mark.parametrize("name", GROUPS)
def test_every_locked_package_has_hashes_and_no_address(name: str) -> None:
    lock = _lock(name)
    assert "://" not in lock
    assert "--index" not in lock
    assert "--find-links" not in lock
    pinned = [line for line in lock.splitlines() if re.match(r"[\w.-]+==", line)]
    assert len(pinned) == len(list(PINNED.finditer(lock)))
    assert all("--hash=sha256:" in found["rest"] for found in PINNED.finditer(lock))


def test_the_locks_agree_on_every_version() -> None:
    run = {found[1]: found[2] for found in PINNED.finditer(_lock("requirements.txt"))}
    for name in GROUPS:
        assert run.items() <= {found[1]: found[2] for found in PINNED.finditer(_lock(name))}.items()


@pytest.mark.parametrize(("package", "files"), [("pyside6-essentials", 5), ("shiboken6", 5), ("sqlcipher3", 30)])
def test_compiled_packages_are_locked_for_every_platform(package: str, files: int) -> None:
    """Linux, macOS and Windows, and for the driver each Python: one machine's wheels would be far fewer."""
    found = next(found for found in PINNED.finditer(_lock("requirements.txt")) if found[1] == package)
    assert found["rest"].count("--hash=sha256:") >= files


def _lock(name: str) -> str:
    return (ROOT / "installer" / name).read_text(encoding="utf-8")
