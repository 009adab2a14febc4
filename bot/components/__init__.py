"""Graph components that config.yml names."""
