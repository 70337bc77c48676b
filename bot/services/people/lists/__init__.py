"""Lists of people in and out, and meetings of another tool."""
