"""The report for those who organise: in words at once; charts, pictures and files in their direct messages."""
