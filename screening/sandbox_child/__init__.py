"""The process that touches foreign files: confined, without secrets, replaced when it dies."""
