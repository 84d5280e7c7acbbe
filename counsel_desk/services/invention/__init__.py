"""An invented caseload: who calls, what happened to them, what was done. Nobody in it is real."""
