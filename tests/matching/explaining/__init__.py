"""What bot/matching/explaining promises."""
