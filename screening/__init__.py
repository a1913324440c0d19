"""Screening: resumes in, ranked candidates with their evidence out."""
