"""Writes a call note in the real window, says "typed" once the second that may be lost is over, writes on until killed.

Usage: python -m tests.journeys.writing_child VAULT PASSPHRASE WORDS
"""

import sys

from PySide6.QtWidgets import QApplication

from counsel_desk.app import compose
from tests.journeys.driving import Person, pause

_AUTOSAVED_IN = 1.2  # seconds


def main(vault: str, passphrase: str, words: str) -> None:
    shell = compose(QApplication([]), vault)
    shell.window.show()
    shell.begin()
    person = Person(shell)
    person.type(passphrase, into="passphrase")
    person.keys("Return")
    person.sees("Nothing is due")
    person.keys("F2")
    person.type(words, into="call_text")
    pause(_AUTOSAVED_IN)
    print("typed", flush=True)
    while True:
        person.type("…", into="call_text")
        pause(0.05)


if __name__ == "__main__":
    main(*sys.argv[1:])
