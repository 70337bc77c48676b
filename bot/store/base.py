"""The base class of all tables: column types by annotation, and names for constraints."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, Date, Interval, LargeBinary, MetaData, Text
from sqlalchemy.orm import DeclarativeBase

from bot.store.instant import Instant

# With named constraints, the same migration runs on both databases.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The base class of all tables: column types by annotation, and names for constraints."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012  (SQLAlchemy reads it as a class attribute)
        datetime: Instant,
        date: Date,
        timedelta: Interval,
        str: Text,
        bytes: LargeBinary,
        list[str]: JSON,
        list[int]: JSON,
        dict[str, Any]: JSON,
    }
