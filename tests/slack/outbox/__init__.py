"""What bot/slack/chats promises."""
