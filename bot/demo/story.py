"""One round of coffee chats, from the first ``/coffee optin`` to the round's numbers."""

import random
import re
from datetime import datetime, timedelta

from bot.demo.answers import in_words, roster_answers
from bot.demo.narrator import Narrator
from bot.demo.stage import CHANNEL, Stage
from bot.sandbox import Form, Person

SEED = 7  # people make the same choices in every demo
PATIENCE = 300.0  # sandbox seconds in which nothing at all happens
ONCE_MORE = re.compile("Before that: did you|Last chance to tell me")
ICEBREAKER = re.compile(r"To break the ice: (.*\?)")
INTRODUCED = re.compile("Why you|Sorry, I couldn't find a match")
GAINS = ("A laugh", "An idea", "Help", "A contact", "A plan")
NOTES = (
    "They know someone in the team that I have been trying to reach.",
    "Send them the deck from last quarter.",
    "They taught themselves SQL in a month; ask how.",
    "Have lunch with both of our teams.",
)
TOLD = "saved, thanks"  # in the question, once it is answered
THANKS = "Thank you, that was the best half hour of my week!"


class Story:
    """A company that goes through one round."""

    def __init__(self, stage: Stage, narrator: Narrator) -> None:
        self._stage = stage
        self._say = narrator
        self._chance = random.Random(SEED)
        program = stage.settings.program
        self._first_day = program.schedule.first_day(program.time_zone, stage.clock.now())
        self._people: list[Person] = list(stage.slack.people)
        self._paused: Person | None = self._people[-1] if len(self._people) > 3 else None
        self._met: list[Person] = []
        self._waiting: list[Person] = []

    async def tell(self) -> None:
        """Play the round and narrate it."""
        await self._people_join()
        await self._the_round_starts()
        if len(self._active) < 2:
            return
        await self._two_find_a_time()
        await self._the_next_day()
        await self._half_way()
        await self._reminders()
        await self._last_call()
        await self._the_round_closes()

    @property
    def _active(self) -> list[Person]:
        return [person for person in self._people if person is not self._paused]

    async def _people_join(self) -> None:
        self._say.scene("people join")
        first, *others = self._people
        self._say.does(first, "types /coffee optin, and a form opens:")
        form = await self._opens_form(first)
        self._say.line("   " + " · ".join(form.fields))
        await first.submits(form, roster_answers(first))
        self._say.reads(first, await first.sees("You're in!"))
        if others:
            await self._say.all_of(f"{len(others)} more type /coffee optin", others, self.join)
        if self._paused:
            self._say.does(self._paused, "types /coffee pause")
            await self._paused.types("/coffee pause")
            self._say.reads(self._paused, await self._paused.sees("You're paused"))

    async def join(self, person: Person) -> None:
        """Let somebody join with what the roster says of them."""
        form = await self._opens_form(person)
        await person.submits(form, roster_answers(person))
        await person.sees(in_words(person, "joined", next="").partition("🎉")[0].strip(), within=PATIENCE)

    async def _opens_form(self, person: Person) -> Form:
        """Open the join form, and wait until it shows the department that Slack knows, and the page that is needed."""
        await person.types("/coffee optin")
        form = await person.modal(in_words(person, "form-join-title"), within=PATIENCE)
        if person.profile.department:
            await person.sees(person.profile.department, within=PATIENCE)
        if person.profile.meeting_mode or person.profile.office:
            await person.clicks(in_words(person, "page-meeting"))
            await person.sees(in_words(person, "form-company"), within=PATIENCE)
        return person.form or form

    async def _the_round_starts(self) -> None:
        self._starts_at = self._next_round()
        self._stage.clock.forward_to(self._starts_at)
        self._ends_at = self._next_round()
        self._say.scene("APScheduler looks, and the round is due")
        await self._say.all_of("introductions arrive", self._active, self._is_introduced)
        groups = self._stage.slack.log.calls("conversations.open")
        sizes = [len(str(call.arguments["users"]).split(",")) for call in groups if call.ok]
        larger = sum(size > 2 for size in sizes)
        self._say.line(
            f"group DMs opened: {len(sizes)}" + (f", for three people: {larger}" if larger else "")
        )
        reader = self._active[0]
        seen = await reader.sees(INTRODUCED)
        self._say.reads(reader, seen)
        if sizes:
            await self._another_icebreaker()

    async def _another_icebreaker(self) -> None:
        """Let the first whose chat begins with one question ask for another; people far apart have several."""
        for reader in self._active:
            question = ICEBREAKER.search((await reader.sees(INTRODUCED)).rendered)
            if question:
                await reader.clicks("Another question")
                other = re.escape(question[1])
                changed = await reader.sees(re.compile(f"To break the ice: (?!{other}).*"))
                line = ICEBREAKER.search(changed.rendered)
                words = line.group() if line else ""
                self._say.does(reader, f"clicks Another question, and now it says: {words}")
                return

    async def _is_introduced(self, person: Person) -> None:
        await person.sees(INTRODUCED, within=PATIENCE)

    async def _two_find_a_time(self) -> None:
        """Let a group agree on a time; not the first person's group, who are to get the nudge."""
        first = {person.id for person in self._group_of(self._active[0])}
        asker = next((person for person in self._active if person.id not in first), None)
        if asker is None:
            return
        self._say.scene("some find a time, without anybody's calendar")
        for person in self._group_of(asker):
            self._say.does(person, "clicks Works for me, beside the first of three times")
            await person.clicks("Option 1 works for me")
        self._say.reads(asker, await asker.sees("It's booked", within=PATIENCE))

    def _group_of(self, person: Person) -> list[Person]:
        """The people in the conversation in which someone was introduced."""
        found = person.messages(containing="Why you")
        members = found[-1].channel.members if found else ()
        return [each for each in self._active if each.id in members]

    async def _the_next_day(self) -> None:
        reader = self._active[0]
        self._say.does(reader, "clicks Works for me, and nobody else of their group does")
        await reader.clicks("Option 3 works for me")
        await reader.sees("✓ works for", within=PATIENCE)
        self._stage.clock.forward_to(self._starts_at + timedelta(hours=24, minutes=1))
        self._say.scene("a nudge where somebody can, and the others haven't said")
        self._say.reads(
            reader, await reader.sees(re.compile("can make (this time|these times)"), within=PATIENCE)
        )

    async def _half_way(self) -> None:
        self._stage.clock.forward_to(self._starts_at + (self._ends_at - self._starts_at) / 2)
        self._say.scene("half-way: did you meet?")
        first, *others = self._active
        self._say.reads(first, await first.sees("Have you met", within=PATIENCE))
        await self._meets(first)
        self._say.does(first, "clicks Yes, we met, and tells in the form how it was:")
        self._say.reads(first, await first.sees(TOLD))
        await self._say.all_of("the others answer, each for themself", others, self._answers_check_in)
        self._say.line(f"{len(self._met)} say that they met, {len(self._waiting)} not yet")
        thanked = next(
            (p for p in self._active if any("sent you a thank-you" in m.rendered for m in p.inbox)), None
        )
        if thanked:
            self._say.reads(thanked, await thanked.sees("sent you a thank-you"))

    async def _answers_check_in(self, person: Person) -> None:
        await person.sees("Have you met", within=PATIENCE)
        will = self._chance.random()
        if will < 0.65:
            await self._meets(person)
        elif will < 0.9:
            await person.clicks("Not yet")
            await person.sees("I'll ask once more", within=PATIENCE)
            self._waiting.append(person)
        else:
            await person.clicks("Not this time")
            await person.sees("is off the list", within=PATIENCE)

    async def _meets(self, person: Person) -> None:
        """Say yes and give feedback; every second person writes a note, every third a thank-you."""
        await person.clicks("Yes, we met")
        await person.sees("How was it?", within=PATIENCE)
        await person.clicks("Tell more")
        form = await person.modal("How was it?")
        answers: dict[str, str | list[str]] = {
            "How was your chat?": self._chance.choice(["😀 Great", "🙂 Good", "🙂 Good", "😐 Okay"]),
            "What did you get out of it?": self._chance.sample(GAINS, 2),
        }
        if len(self._met) % 2 == 0:
            tomorrow = self._stage.clock.now() + timedelta(days=2)
            answers["A note to yourself"] = self._chance.choice(NOTES)
            answers["Remind me on"] = tomorrow.date().isoformat()
        if len(self._met) % 3 == 0:
            answers["Say thanks"] = THANKS
        self._met.append(person)
        await person.submits(form, answers)
        await person.sees(TOLD, within=PATIENCE)

    async def _reminders(self) -> None:
        if not self._met:
            return
        self._stage.clock.forward(days=3)
        self._say.scene("reminders of notes arrive")
        reader = self._met[0]
        self._say.reads(reader, await reader.sees("A reminder of your chat", within=PATIENCE))

    async def _last_call(self) -> None:
        self._stage.clock.forward_to(self._ends_at - timedelta(hours=18))
        if not self._waiting:
            return
        self._say.scene("the word before the next round asks who still waits once more")
        waiting, self._waiting = self._waiting, []
        self._say.reads(waiting[0], await waiting[0].sees(ONCE_MORE, within=PATIENCE))
        late = [person for person in waiting if self._chance.random() < 0.5]
        await self._say.all_of("some have met in the meantime", late, self._answers_last_call)
        self._say.line(f"{len(late)} of {len(waiting)} have met in the meantime")

    async def _answers_last_call(self, person: Person) -> None:
        await person.sees(ONCE_MORE, within=PATIENCE)
        await self._meets(person)

    async def _the_round_closes(self) -> None:
        self._stage.clock.forward_to(self._ends_at - timedelta(minutes=30))
        self._say.scene(f"the round is over; #{CHANNEL} reads what it brought")
        reader = self._active[0]
        self._say.reads(reader, await reader.sees("what the last round brought", within=PATIENCE))
        if self._met:
            self._say.does(self._met[0], "types /coffee notes")
            await self._met[0].types("/coffee notes")
            self._say.reads(self._met[0], await self._met[0].sees("Your notes (only you see these)"))

    def _next_round(self) -> datetime:
        program = self._stage.settings.program
        return next(program.schedule.starts(self._stage.clock.now(), program.time_zone, self._first_day))
