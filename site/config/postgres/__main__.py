"""`python -m config.postgres FOLDER …`: the supervisor's process. Started by `client.py`, by nobody else."""

from .supervisor import main

main()
