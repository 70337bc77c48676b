"""What bot/domain/outbox promises."""
