"""Words as data, each list in a YAML file with its reasons beside it."""
