"""What bot/matching/rematching promises."""
