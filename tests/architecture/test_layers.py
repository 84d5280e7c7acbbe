"""The house keeps its floors: imports point down, and every part of the package belongs to one of them."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]


def test_every_import_contract_holds() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run([*command, "--no-cache"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_part_of_the_package_stands_outside_the_layers() -> None:
    layers = next(contract for contract in CONTRACTS if contract["type"] == "layers")
    named = {name.strip() for layer in layers["layers"] for name in layer.split("|")}
    parts = {path.stem for path in (ROOT / "counsel_desk").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert parts - {"__init__", "__pycache__"} == named
    assert layers["exhaustive"], "a new part must be given its place"


def test_no_contract_makes_an_exception() -> None:
    assert not [contract["name"] for contract in CONTRACTS if contract.get("ignore_imports")]
