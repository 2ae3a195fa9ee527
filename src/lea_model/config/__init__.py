"""Settings of the checker: ``lea.toml``, or ``[tool.lea]`` in ``pyproject.toml``.

Nothing is imported here: looking whether there is a file must cost next to nothing, and reading one asks for much more.
"""
