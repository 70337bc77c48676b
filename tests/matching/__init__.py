"""Who is in a round, who is put together, and why."""
