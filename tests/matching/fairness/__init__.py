"""What bot/matching/fairness promises."""
