"""Tests of the sandbox: a real Slack SDK on one side, people on the other."""
