"""What bot/domain/chats promises."""
