"""From the model to the document tree: views know the model and nothing of formats."""
