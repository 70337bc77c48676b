"""What bot/matching/solvers promises."""
