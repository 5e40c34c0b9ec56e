"""Work that nobody waits for: a queue on PostgreSQL (`later`), and jobs that come round (`periodic`)."""
