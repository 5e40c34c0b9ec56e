"""What `make audit`, `make budgets` and `make screenshots` run: the slow part of the proof."""
