"""`python -m counsel_desk` and the `counsel-desk` command."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or carry out a command; the exit code."""
    from counsel_desk.app import main as run  # noqa: PLC0415 - nothing is loaded before there is something to do

    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
