"""Tests of what organisers see and do."""
