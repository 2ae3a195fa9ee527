"""Lets ``python -m lea_model`` do what ``lea`` does."""

from lea_model.cli import main

if __name__ == "__main__":
    main()
