"""What was installed by OAuth: the SDK's store on this database, with tokens that only the operator's keys open.

May import: the tables, the domain and Slack's SDK.
"""
