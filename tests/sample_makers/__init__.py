"""What makes the sample resumes: people as text files in, resume files of many kinds out."""
