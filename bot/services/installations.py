"""Which workspaces the app is installed in, what ends that, and what becomes of their data then."""

import logging
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.workspace import Grant, Installation
from bot.store.database import Database
from bot.store.installations import grants, standings
from bot.store.installations.cipher import Cipher
from bot.store.installations.standings import WorkspaceStanding
from bot.store.outbox import leases

log = logging.getLogger(__name__)

# What Slack says to a token that will never be good again. The app was removed, though nobody may have heard of it.
VOID = {"account_inactive", "token_revoked"}


@dataclass(frozen=True, slots=True)
class Installed:
    """All that is installed.

    Args:
        grants: by Slack's id of the workspace or organisation.
        workspaces: the bot in each workspace that lets it in, by Slack's id.
        doubtful: the keys of grants whose token seems to be void.
    """

    grants: Mapping[str, Grant] = field(default_factory=dict)
    workspaces: Mapping[str, Installation] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Listing:
    """An installation, or a workspace from which the app was removed, as an operator sees it.

    Args:
        key: Slack's id of the workspace or organisation.
        since: when it was installed or removed.
        grant: None if the app was removed.
        workspaces: how many an organisation lets the app into.
    """

    key: str
    name: str
    since: datetime
    grant: Grant | None = None
    workspaces: int = 1


async def installed(database: Database, client_id: str, cipher: Cipher) -> Installed:
    """What is installed; a workspace to which the app came back is no longer one to be erased."""
    async with database.read() as session:
        granted = {each.key: each for each in await grants.all_grants(session, client_id, cipher)}
        known = {each.team_id: each for each in await standings.all_standings(session)}
    lets_in = {team_id: grant for team_id, each in known.items() if (grant := _let_in_by(each, granted))}
    own = {key: grant for key, grant in granted.items() if grant.team_id}
    if back := [each.team_id for each in known.values() if each.uninstalled_at and each.team_id in own]:
        async with database.write() as session:
            await standings.set_returned(session, back)
    named = {team_id: known[team_id].name for team_id in lets_in} | {key: own[key].name for key in own}
    return Installed(
        granted,
        {team_id: grant.within(team_id, named[team_id]) for team_id, grant in (lets_in | own).items()},
        frozenset(grant.key for team_id, grant in lets_in.items() if known[team_id].stopped in VOID),
    )


def _let_in_by(workspace: WorkspaceStanding, granted: Mapping[str, Grant]) -> Grant | None:
    """What lets the bot into a workspace: its own installation, else its organisation's."""
    if own := granted.get(workspace.team_id):
        return own
    return None if workspace.uninstalled_at else granted.get(workspace.enterprise_id)


async def listed(database: Database, client_id: str, cipher: Cipher) -> tuple[Listing, ...]:
    """Where the app is installed, and from where it was removed."""
    async with database.read() as session:
        granted = await grants.all_grants(session, client_id, cipher)
        known = await standings.all_standings(session)
    let_in = Counter(each.enterprise_id for each in known)
    return (
        *(
            Listing(each.key, each.name, each.installed_at, each, let_in[each.enterprise_id])
            for each in granted
        ),
        *(
            Listing(each.team_id, each.name, each.uninstalled_at)
            for each in known
            if each.uninstalled_at and each.team_id not in {grant.key for grant in granted}
        ),
    )


async def encrypt_anew(database: Database, cipher: Cipher) -> int:
    """Encrypt all tokens with the first key; return how many there are.

    Raises:
        SettingError: no key opens one of them.
    """
    async with database.write() as session:
        count = await grants.encrypt_anew(session, cipher)
    await database.scrub()
    return count


async def claim_refresh(database: Database, grant: Grant, now: datetime) -> bool:
    """Get the right to refresh a token; False if another process has it, or has done it."""
    async with database.write_aside() as session:
        return await grants.claim_refresh(session, grant, now)


async def give_up_renewing(database: Database, grant: Grant) -> None:
    """Record that a token can't be refreshed any more: somebody has to install the app again."""
    async with database.write() as session:
        await grants.forget_refresh_token(session, grant)


async def end(database: Database, grant: Grant, now: datetime) -> bool:
    """Drop an installation that is void; its workspaces' data wait for it to come back. False if it came back already."""
    async with database.write() as session:
        if not await grants.end_grant(session, grant):
            return False
        for each in await standings.all_standings(session):
            if grant.key in {each.team_id, each.enterprise_id}:
                await standings.set_uninstalled(session, each.team_id, now)
    log.warning("the app was removed from %s", grant.key)
    return True


async def let_into(database: Database, enterprise_id: str, names: Mapping[str, str], now: datetime) -> None:
    """Record which workspaces an organisation lets the bot into, by Slack's ids, with their names."""
    async with database.write() as session:
        await standings.set_workspaces_of(session, enterprise_id, names, now)


async def resume(database: Database) -> None:
    """Send in a workspace again, because its token is good."""
    async with database.write() as session:
        await leases.resume(session, database.workspace_id)


async def erase_due(database: Database, before: datetime, but: str) -> int:
    """Erase all that is kept of workspaces from which the app was removed before then; return how many there were.

    Args:
        but: one that is served all the same; empty if there is none.
    """
    async with database.read() as session:
        due = await standings.to_erase(session, before, but)
    erased = 0
    for workspace_id in due:
        async with database.of_workspace(workspace_id).write() as session:
            erased += await standings.erase_workspace(session, workspace_id, before)
    if erased:
        await database.scrub()
        log.warning("all data of %s workspaces were erased, from which the app had been removed", erased)
    return erased
