"""One module for each format of a graph; each has a function ``files``."""
