"""The specification: tests mirror the package, and drive the bot through the sandbox as people do."""
