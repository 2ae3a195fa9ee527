"""Word: a document with real styles, which its reader can go on working in."""
