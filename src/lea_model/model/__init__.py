"""What an agenda is: no files, no output, no graph."""
