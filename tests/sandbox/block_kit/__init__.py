"""What bot/sandbox/block_kit promises."""
