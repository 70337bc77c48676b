"""Turns at the connections: in order within a workspace, and workspaces one after the other."""

import asyncio

from bot.store.connection.seats import ConnectionSeats


async def sit(seats: ConnectionSeats, workspace_id: int, order: list[int]) -> None:
    """Have a seat for a moment, and say whose turn it was."""
    async with seats.seat(workspace_id):
        order.append(workspace_id)
        await asyncio.sleep(0)


async def test_a_crowd_waits_behind_itself() -> None:
    """Whoever comes after it from another workspace gets a seat after one of the crowd, not after all."""
    seats, order = ConnectionSeats(1), list[int]()
    async with asyncio.TaskGroup() as everybody:
        for workspace_id in (1, 1, 1, 1, 2, 2, 3):
            everybody.create_task(sit(seats, workspace_id, order))
    assert order == [1, 1, 2, 3, 1, 2, 1]


async def test_a_transaction_within_another_does_not_wait() -> None:
    """It would wait for the one around it."""
    seats, order = ConnectionSeats(1), list[int]()
    async with asyncio.timeout(60), seats.seat(1):
        await sit(seats, 1, order)
    async with asyncio.timeout(60):
        await sit(seats, 1, order)
    assert order == [1, 1]


async def test_who_gives_up_takes_no_seat_along() -> None:
    """Neither before their turn nor as it has just come."""
    seats, order = ConnectionSeats(1), list[int]()
    async with seats.seat(1):
        early, late = (asyncio.create_task(sit(seats, 2, order)) for _ in range(2))
        await asyncio.sleep(0)
        early.cancel()
        await asyncio.sleep(0)
    late.cancel()
    await asyncio.gather(early, late, return_exceptions=True)
    async with asyncio.timeout(60):
        await sit(seats, 3, order)
    assert order == [3]
