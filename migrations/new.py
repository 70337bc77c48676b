"""Write a migration from what bot/store/tables.py says now: ``python migrations/new.py "add languages"``.

It compares with a fresh SQLite database that has all earlier migrations. Read what comes out, and try it on PostgreSQL.
"""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine


def main(message: str) -> None:
    """Write migrations/versions/NNNN_message.py."""
    here = Path(__file__).parent
    config = Config()
    config.set_main_option("script_location", str(here))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    number = len(list((here / "versions").glob("*.py"))) + 1
    with (
        tempfile.TemporaryDirectory() as folder,
        create_engine(f"sqlite:///{folder}/new.db").connect() as connection,
    ):
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
        command.revision(config, message, autogenerate=True, rev_id=f"{number:04}")


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
