"""The core: settings, conversation log, vault, identity and sentences. Imports no other package of the project."""
