"""Words for days and periods in other languages, translated into English, which is what is read."""
