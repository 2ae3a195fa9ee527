"""From the document tree to text: formats know the tree and nothing of the model."""
