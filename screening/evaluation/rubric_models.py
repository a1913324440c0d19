"""Plain values of a criterion in, checked settings out: one pydantic model a kind, its fields those of the rubric file."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from screening.model import rubric as nouns
from screening.model.profile import EducationLevel, LicenseStatus

from .check_skills import TOPIC_WORDS
from .wording import CATEGORY_WORDS, CHANNEL_WORDS, KPI_WORDS

UNITS = ("%", "min", "sec", "/day", "/5", "")
MOST_CRITERIA = 100  # nested ones included; a person cannot weigh more
DEEPEST_NESTING = 4


def _one_or_many(value: Any) -> Any:
    """`category: crm` is `category: [crm]`."""
    return [value] if isinstance(value, str) else value


Words = Annotated[str, Field(min_length=1, max_length=120)]
Names = Annotated[list[Words], BeforeValidator(_one_or_many), Field(max_length=200)]
Months = Annotated[int, Field(ge=1, le=600)]


class Settings(BaseModel):
    """What every criterion has. `params` names the noun its settings become."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)
    params: ClassVar[Any]

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
    kind: str
    label: Annotated[str, Field(max_length=120)] = ""
    points: Annotated[float, Field(ge=0, le=1000)] = 1.0
    why: Annotated[str, Field(max_length=600)] = ""


class Platform(Settings):
    params = nouns.PlatformParams
    category: Annotated[list[Literal[tuple(CATEGORY_WORDS)]], BeforeValidator(_one_or_many)] = []  # type: ignore[valid-type]
    any_of: Names = []
    all_of: Names = []
    count: Annotated[int, Field(ge=1, le=50)] = 1
    accept_generic: bool = False
    min_months: Months | None = None


class Experience(Settings):
    params = nouns.ExperienceParams
    customer_facing: bool = False
    titles: Names = []
    industries: Names = []
    lead: bool = False
    min_months: Months | None = None
    within_years: Annotated[int, Field(ge=1, le=50)] | None = None


class Typing(Settings):
    params = nouns.TypingParams
    min_wpm: Annotated[int, Field(ge=10, le=120)] = 40


class License(Settings):
    params = nouns.LicenseParams
    any_of: Names = []
    all_of: Names = []
    state: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    accept_status: Annotated[list[Literal[tuple(map(str, LicenseStatus))]], BeforeValidator(_one_or_many), Field(min_length=1)] = ["held"]  # type: ignore[valid-type]
    accept_personal_lines: bool = False


class Education(Settings):
    params = nouns.EducationParams
    min_level: Literal[tuple(map(str, EducationLevel))[1:]] = "high_school"  # type: ignore[valid-type]


class Certification(Settings):
    params = nouns.CertificationParams
    any_of: Names = []


class Language(Settings):
    params = nouns.LanguageParams
    any_of: Names = []
    all_of: Names = []


class Channel(Settings):
    params = nouns.ChannelParams
    any_of: Annotated[list[Literal[tuple(CHANNEL_WORDS)]], BeforeValidator(_one_or_many)] = []  # type: ignore[valid-type]
    all_of: Annotated[list[Literal[tuple(CHANNEL_WORDS)]], BeforeValidator(_one_or_many)] = []  # type: ignore[valid-type]
    concurrent: Annotated[int, Field(ge=2, le=20)] | None = None


class Kpi(Settings):
    params = nouns.KpiParams
    kpi: Annotated[list[Literal[tuple(KPI_WORDS)]], BeforeValidator(_one_or_many)] = []  # type: ignore[valid-type]
    min: float | None = None
    max: float | None = None
    unit: Literal[UNITS] | None = None  # type: ignore[valid-type]
    numbers: Annotated[int, Field(ge=1, le=20)] = 1


class Phrase(Settings):
    params = nouns.PhraseParams
    any_of: Names = []
    topic: Annotated[list[Literal[tuple(TOPIC_WORDS)]], BeforeValidator(_one_or_many)] = []  # type: ignore[valid-type]
    fuzzy: bool = False


class Any_(Settings):  # noqa: N801
    params = nouns.AnyParams
    of: Annotated[list[Any], Field(min_length=1, max_length=MOST_CRITERIA)]


class All(Settings):
    params = nouns.AllParams
    of: Annotated[list[Any], Field(min_length=1, max_length=MOST_CRITERIA)]


class Head(BaseModel):
    """The rubric around its criteria."""

    model_config = ConfigDict(extra="forbid", strict=True)

    title: Annotated[str, Field(min_length=1, max_length=120)]
    version: Annotated[int, Field(ge=1, le=100_000)] = 1
    description: Annotated[str, Field(max_length=2000)] = ""
    must_have: list[Any] = []
    nice_to_have: list[Any] = []


MODELS: dict[str, type[Settings]] = {
    "platform": Platform,
    "experience": Experience,
    "typing": Typing,
    "license": License,
    "education": Education,
    "certification": Certification,
    "language": Language,
    "channel": Channel,
    "kpi": Kpi,
    "phrase": Phrase,
    "any": Any_,
    "all": All,
}


def params_of(settings: Settings) -> Any:
    """The frozen noun with these settings; lists become tuples, words become their enums."""
    head = set(Settings.model_fields) | {"of"}
    values = {name: value for name, value in settings.model_dump().items() if name not in head}
    values = {name: tuple(dict.fromkeys(value)) if isinstance(value, list) else value for name, value in values.items()}
    if "accept_status" in values:
        values["accept_status"] = tuple(LicenseStatus(status) for status in values["accept_status"])
    if "min_level" in values:
        values["min_level"] = EducationLevel(values["min_level"])
    return type(settings).params(**values)
