"""`python -m screening`: the command line."""

from screening.cli import run

run()
