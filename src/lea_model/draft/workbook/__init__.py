"""The workbook that went out and comes back: what somebody did in it, and what the files of the agenda become."""
