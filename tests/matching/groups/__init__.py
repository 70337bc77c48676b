"""What bot/matching/groups promises."""
