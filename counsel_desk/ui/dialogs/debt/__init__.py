"""The parts of the form about a debt, each on a sheet of its own."""
