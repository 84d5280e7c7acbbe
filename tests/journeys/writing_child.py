"""Writes a call note in the real window, says "typed" once the second that may be lost is over, and goes on.

Usage: python -m tests.journeys.writing_child VAULT PASSPHRASE WORDS [rest]
It writes until it is killed; or rests with the form open, until it is asked to end.
"""

import sys

from PySide6.QtWidgets import QApplication

from counsel_desk.app import compose
from tests.journeys.driving import Person, pause

_AUTOSAVED_IN = 1.2  # seconds


def main(vault: str, passphrase: str, words: str, then: str = "write") -> None:
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
    person.until(lambda: not shell.tasks.busy, "what was being kept")  # a busy machine takes longer than a second
    print("typed", flush=True)
    while then == "rest" and shell.window.isVisible():
        pause(0.05)
    while then == "write":
        person.type("…", into="call_text")
        pause(0.05)


if __name__ == "__main__":
    main(*sys.argv[1:])
