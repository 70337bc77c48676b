"""The kinds of notices, each declared once."""

from bot.domain.memory.followup import FollowUp
from bot.domain.memory.recap import Recap
from bot.domain.memory.referral import Referral
from bot.domain.outbox import subjects
from bot.domain.outbox.declaration import Declaration, Declared, Lane, Readers, Until, Waits
from bot.domain.outbox.declared import digests, organisers, standing, troubles
from bot.domain.outbox.validity import A_MONTH, A_WEEK, BEING_IN, DID_YOU_MEET, FREE_FOR, IN_MATCH, QUESTION


class NoticeKind(Declared):
    """The kind of a notice."""

    INTRO = Declaration(
        "intro",
        "the introduction of a match",
        subjects.Introducing,
        Readers.GROUP,
        lane=Lane.OPENING,
        again=True,
        until=IN_MATCH,
    )
    NUDGE = Declaration(
        "nudge",
        "the word to a match that a time suits some of its people",
        subjects.Nudging,
        Readers.GROUP,
        waits=Waits.ALWAYS,
        introduced=True,
        until=(*IN_MATCH, Until.MET, Until.BOOKED, Until.REGROUPED),
    )
    CHANGED = Declaration(
        "changed",
        "the introduction again, as things stand now",
        subjects.Changed,
        Readers.GROUP,
        waits=Waits.NEVER,
        introduced=True,
        again=True,
        until=(*IN_MATCH, Until.REGROUPED),
    )
    CLOSED = Declaration(
        "closed",
        "the introduction once more, without what made sense only until its round closed",
        subjects.Changed,
        Readers.GROUP,
        lane=Lane.EDITING,
        waits=Waits.NEVER,
        lasts=A_WEEK,
        again=True,
        until=(Until.MATCH_OVER,),
    )
    CHECK_IN = Declaration(
        "check_in",
        "the question whether somebody met: half-way, or an hour after the booked chat",
        subjects.OwnMatch,
        waits=Waits.ALWAYS,
        introduced=True,
        until=DID_YOU_MEET,
        spared=True,
    )
    LAST_CALL = Declaration(
        "last_call",
        "the last call to somebody whom no word before the next round has asked",
        subjects.OwnMatch,
        waits=Waits.ALWAYS,
        introduced=True,
        until=DID_YOU_MEET,
        spared=True,
    )
    SILENT = Declaration(
        "silent",
        "the question whether somebody who hears nothing wants somebody else",
        subjects.Unanswered,
        waits=Waits.ALWAYS,
        introduced=True,
        until=QUESTION,
        spared=True,
    )
    LEFT_OUT = Declaration(
        "left_out",
        "the word to somebody who meets nobody in this round",
        subjects.LeftOut,
        until=(Until.ROUND_OVER, Until.SOMEBODY_FOUND),
    )
    PARTNER_LEFT = Declaration(
        "partner_left",
        "the word that a partner is out",
        subjects.Leaving,
        again=True,
        until=(Until.PAIRED_ANEW,),
    )
    PARTNER_CANT = Declaration(
        "partner_cant",
        "the word that it won't work out with a partner this time",
        subjects.Leaving,
        again=True,
        until=(Until.PAIRED_ANEW,),
    )
    GOES_ON = Declaration(
        "goes_on",
        "the introduction of those who stay when somebody left a group",
        subjects.GoingOn,
        Readers.GROUP,
        lane=Lane.OPENING,
        waits=Waits.NEVER,
        again=True,
        until=(*IN_MATCH, Until.REGROUPED),
    )
    PUT_RIGHT = Declaration(
        "put_right", "the word in place of outdated times", subjects.Outdated, Readers.EARLIER, lasts=A_WEEK
    )
    LAST_TIME = Declaration(
        "last_time",
        "somebody's own notes from an earlier chat with the same person",
        subjects.MeetingAgain,
        introduced=True,
        again=True,
    )
    THANKS = Declaration(
        "thanks", "a thank-you that is passed on", subjects.Thanks, lasts=A_MONTH, again=True
    )
    FOLLOW_UP = Declaration(
        "follow_up",
        "the reminder of what somebody wants to come back to",
        FollowUp,
        waits=Waits.ALWAYS,
        lasts=A_MONTH,
        again=True,
    )
    SUGGESTED = Declaration(
        "suggested",
        "the question whether somebody would like to meet a colleague's colleague",
        Referral,
        waits=Waits.ALWAYS,
        lasts=A_MONTH,
        again=True,
        until=(Until.INTRODUCTION_OFF,),
    )
    CREDIT = Declaration(
        "credit",
        "the thanks to somebody whose suggestion came about",
        Referral,
        introduced=True,
        again=True,
        until=IN_MATCH,
    )
    SUMMARY = digests.SUMMARY
    DIGEST = digests.DIGEST
    ROUND_SKIPPED = troubles.ROUND_SKIPPED
    TOO_FEW = troubles.TOO_FEW
    CHANNEL_LOST = troubles.CHANNEL_LOST
    HELD = troubles.HELD
    LATE = troubles.LATE
    NOBODY_FOR = troubles.NOBODY_FOR
    UNREACHED = troubles.UNREACHED
    ACCESS_LOST = troubles.ACCESS_LOST
    SCOPE_LOST = troubles.SCOPE_LOST
    TAKE_OVER = organisers.TAKE_OVER
    ORGANISES = organisers.ORGANISES
    ROUND_AHEAD = organisers.ROUND_AHEAD
    APPROVAL = organisers.APPROVAL
    PAUSED_BY = organisers.PAUSED_BY
    REMOVED_BY = organisers.REMOVED_BY
    SET_ASIDE = organisers.SET_ASIDE
    ROUND_CHANGED = organisers.ROUND_CHANGED
    JOIN_US = organisers.JOIN_US
    TAKES_PART = organisers.TAKES_PART
    RECAP = Declaration(
        "recap", "somebody's year in numbers", Recap, waits=Waits.ALWAYS, until=(Until.LEFT_PROGRAM,)
    )
    TIMES = Declaration(
        "times",
        "times that are proposed to a match",
        subjects.Proposed,
        Readers.GROUP,
        waits=Waits.NEVER,
        again=True,
        until=(*IN_MATCH, Until.REGROUPED),
    )
    BOOKED = Declaration(
        "booked",
        "the time that a match has agreed on",
        subjects.Booking,
        Readers.GROUP,
        waits=Waits.NEVER,
        again=True,
        until=(*IN_MATCH, Until.OTHER_TIMES, Until.REGROUPED),
    )
    SOON = Declaration(
        "soon",
        "the reminder an hour before a chat",
        subjects.OwnBooking,
        waits=Waits.NEVER,
        again=True,
        until=(*QUESTION, Until.MET, Until.OTHER_TIMES),
    )
    DAY_BEFORE = Declaration(
        "day_before",
        "the word that a round begins the next day, and the last question about the chat before",
        subjects.ComingRound,
        waits=Waits.ALWAYS,
        until=BEING_IN,
        spared=True,
    )
    STILL_THERE = Declaration(
        "still_there",
        "the question to somebody silent whether to keep them in",
        subjects.ComingRound,
        waits=Waits.ALWAYS,
        until=(*BEING_IN, Until.HEARD_OF),
    )
    PAUSED_SILENT = standing.PAUSED_SILENT
    PAUSE_OVER = standing.PAUSE_OVER
    RETURNED = standing.RETURNED
    PROGRAM_ENDED = standing.PROGRAM_ENDED
    OUTSIDER = standing.OUTSIDER
    FREE_NOW = Declaration(
        "free_now",
        "the word that somebody else is free right now",
        subjects.FreeNow,
        waits=Waits.NEVER,
        lasts=FREE_FOR,
    )
    INVITED = Declaration(
        "invited", "asking for a coffee", subjects.Invited, waits=Waits.ALWAYS, lasts=A_WEEK, until=BEING_IN
    )
    TOGETHER = Declaration(
        "together",
        "the conversation of two who would like a coffee",
        subjects.Invited,
        Readers.TWO,
        lane=Lane.OPENING,
        waits=Waits.NEVER,
        lasts=A_WEEK,
        again=True,
    )
    HELLO = Declaration(
        "hello",
        "the hello of two who are free right now",
        subjects.FreeNow,
        Readers.TWO,
        lane=Lane.OPENING,
        waits=Waits.NEVER,
        lasts=FREE_FOR,
        again=True,
    )
