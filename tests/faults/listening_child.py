"""Ends with 97 as soon as Python is about to connect, to ask for a name or to listen, whatever the program does.

Usage: python -m tests.faults.listening_child command ARGUMENTS… (those of `counsel-desk`)
       python -m tests.faults.listening_child window VAULT PASSPHRASE: opens the vault, looks at a page and closes
"""

import os
import sys

FORBIDDEN = {
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "urllib.Request",
}


def listen(event: str, arguments: tuple[object, ...]) -> None:
    """End at once, and say at what."""
    if event in FORBIDDEN:
        os.write(2, f"{event} {arguments[1:]}".encode())
        os._exit(97)


def command(*arguments: str) -> int:
    """Carry out a command of the program."""
    from counsel_desk.__main__ import main

    return main(arguments)


def window(vault: str, passphrase: str) -> int:
    """Sign in, look at the figures, and close."""
    from PySide6.QtWidgets import QApplication

    from counsel_desk.app import compose
    from tests.journeys.driving import Person

    shell = compose(QApplication([]), vault)
    shell.window.show()
    shell.begin()
    person = Person(shell)
    person.type(passphrase, into="passphrase")
    person.keys("Return")
    person.press("navigate_statistics")
    person.until(lambda: not shell.tasks.busy, "the figures")
    shell.close()
    return 0


if __name__ == "__main__":
    sys.addaudithook(listen)
    code = {"command": command, "window": window}[sys.argv[1]](*sys.argv[2:])
    assert "PySide6.QtNetwork" not in sys.modules
    sys.exit(code)
