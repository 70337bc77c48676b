"""Files that commands read and write: lists of people, and who met whom."""
