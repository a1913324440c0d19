"""The pages; Streamlit only here and in app.py."""
