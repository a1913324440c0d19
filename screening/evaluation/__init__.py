"""A profile and a rubric in, an evaluation out; evaluations in, their order out."""
