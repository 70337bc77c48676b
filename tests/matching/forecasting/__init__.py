"""What bot/matching/forecasting promises."""
