"""Encryption, keys and return codes: everything that turns what a person said into what the store holds."""
