"""The source tree as these tests see it: what git would keep, parsed once."""

import ast
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Tree:
    """The project's folder and the files of it that are kept (tracked, or new and not ignored)."""

    root: Path
    files: tuple[Path, ...]

    def under(self, *folders: str) -> list[Path]:
        """The kept files below these folders or files of the project."""
        wanted = tuple(f"{folder.rstrip('/')}/" for folder in folders)
        return [file for file in self.files if f"{self.name(file)}/".startswith(wanted)]

    def modules(self, *folders: str) -> list[tuple[str, ast.Module]]:
        """The Python files below these folders with their parsed source."""
        python = [file for file in self.under(*folders) if file.suffix == ".py"]
        return [(self.name(file), ast.parse(file.read_text(encoding="utf-8"))) for file in python]

    def name(self, file: Path) -> str:
        """A file as messages name it: relative to the project, with forward slashes."""
        return file.relative_to(self.root).as_posix()


@pytest.fixture(scope="session")
def tree() -> Tree:
    if (ROOT / ".git").exists():
        command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.split("\0")
        files = [ROOT / name for name in listed if name]
    else:  # an unpacked archive holds nothing but kept files and the environment made in it
        files = [file for file in ROOT.rglob("*") if ".venv" not in file.parts and "__pycache__" not in file.parts]
    return Tree(ROOT, tuple(sorted(file for file in files if file.is_file())))
