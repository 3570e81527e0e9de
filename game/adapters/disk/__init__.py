"""What is kept in the user's data folder, and where the stories and pictures lie."""
