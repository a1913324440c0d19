"""Plain values of a kit file in, frozen nouns out: pydantic models whose fields are those of the file."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from screening.model import scenario as nouns

LONGEST_LINE = 320  # letters; more cannot be said in one breath, nor read from an arm's length
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
Words = Annotated[str, Field(min_length=1, max_length=160)]
Text = Annotated[str, Field(min_length=1, max_length=1200)]
Spoken = Annotated[str, Field(min_length=1, max_length=LONGEST_LINE)]
Minutes = Annotated[int, Field(ge=1, le=60)]


class Part(BaseModel):
    """What every part of the file keeps to: no setting we do not know, no text where a number belongs."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Step(Part):
    name: Annotated[str, Field(min_length=1, max_length=30)]
    line: Spoken
    milder: Annotated[str, Field(max_length=LONGEST_LINE)] = ""
    how: Words = "Then wait for the answer."

    def noun(self) -> nouns.HeatStep:
        return nouns.HeatStep(self.name, self.line, self.milder, self.how)


class Hidden(Part):
    need: Text
    reveal: Spoken
    earned_by: Annotated[list[Words], Field(min_length=1, max_length=8)]

    def noun(self) -> nouns.HiddenNeed:
        return nouns.HiddenNeed(self.need, self.reveal, tuple(self.earned_by))


Sheet = dict[Words, Text]


def _rows(sheet: Sheet) -> tuple[nouns.SheetFact, ...]:
    return tuple(nouns.SheetFact(label, value) for label, value in sheet.items())


class FormPart(Part):
    form: Annotated[str, Field(pattern=r"^[A-Z]$")]
    customer: Words
    briefing: Text
    play: Text
    ladder: Annotated[list[Step], Field(min_length=nouns.HEAT_STEPS, max_length=nouns.HEAT_STEPS)]
    hidden_need: Hidden
    facts: Annotated[Sheet, Field(min_length=3, max_length=20)]
    may_do: Annotated[list[Text], Field(min_length=1, max_length=12)]
    customer_facts: Annotated[Sheet, Field(max_length=20)] = {}

    def noun(self) -> nouns.Form:
        return nouns.Form(
            self.form,
            self.customer,
            self.briefing,
            self.play,
            tuple(step.noun() for step in self.ladder),
            self.hidden_need.noun(),
            _rows(self.facts),
            tuple(self.may_do),
            _rows(self.customer_facts),
        )


class TrapPart(Part):
    question: Text
    why: Text
    automatic_fail: bool = False


class TimingPart(Part):
    prepare: Minutes = 2
    play: Minutes = 6
    note: Minutes = 2


Mode = Annotated[nouns.Mode, Field(strict=False)]
Role = Annotated[nouns.Role, Field(strict=False)]


class KitPart(Part):
    """The whole file."""

    title: Words
    version: Annotated[int, Field(ge=1, le=100_000)] = 1
    mode: Mode
    setting: Text
    roles: list[Role] = []
    also_for: list[Role] = []
    timing: TimingPart = TimingPart()
    looks_good: Annotated[list[Text], Field(min_length=1, max_length=12)]
    trap: TrapPart
    accommodations: Annotated[list[Text], Field(max_length=12)] = []
    forms: Annotated[list[FormPart], Field(min_length=2, max_length=6)]

    def noun(self, kit_id: str) -> nouns.Kit:
        return nouns.Kit(
            kit_id,
            self.title,
            self.version,
            self.mode,
            self.setting,
            tuple(form.noun() for form in self.forms),
            tuple(self.looks_good),
            nouns.Trap(self.trap.question, self.trap.why, self.trap.automatic_fail),
            tuple(self.accommodations),
            nouns.Timing(self.timing.prepare, self.timing.play, self.timing.note),
            tuple(self.roles),
            tuple(self.also_for),
        )


class DimensionPart(Part):
    id: Annotated[str, Field(pattern=r"^D[1-9]$")]
    title: Words
    weight: Annotated[int, Field(ge=0, le=100)]
    question: Text
    low: Text
    middle: Text
    high: Text
    in_writing: Annotated[str, Field(max_length=1200)] = ""
    note_always: bool = False
    is_compliance: bool = False

    def noun(self) -> nouns.Dimension:
        return nouns.Dimension(**self.model_dump())


class NotRatedPart(Part):
    words: Annotated[list[Words], Field(min_length=1)]
    remedy: Text


class DimensionsPart(Part):
    dimensions: Annotated[list[DimensionPart], Field(min_length=1)]
    not_rated: list[NotRatedPart] = []
