"""The report for those who organise, and what others read who ask for it."""
