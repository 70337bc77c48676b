"""Commands for whoever runs the process: what is wrong, backups, another database."""
