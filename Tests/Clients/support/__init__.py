"""What the tests stand on: the real binary, a scripted provider, and invented personal data."""
