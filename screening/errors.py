"""Every error this product raises on purpose, as one tree.

ScreeningError
  ResumeError         filename, reason      UnsupportedFormat, EncryptedResume, DamagedResume, NoTextFound, TooLarge, TookTooLong
  DataFileError       path, faults          RubricError, KitError
  DecisionError       application_id, reason   MoveNotAllowed, DispositionRequired
  StorageError        reason                StaleRecord, MigrationFailed, NotFound, BackupRefused
  MissingPackage      package, needed_for
  NotAllowed          person, action

Arguments are positional, so that an error survives the trip back from another process.
A message says what, where, and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass


class ScreeningError(Exception):
    """The root: catch this to catch everything we raise on purpose."""


class ResumeError(ScreeningError):
    """One file that could not become a document; the rest of the batch goes on.

    `code` is the stable name of the reason (stored, filtered on), `reason` the sentence a person reads.
    """

    code = "unreadable"

    def __init__(self, filename: str, reason: str) -> None:
        super().__init__(filename, reason)
        self.filename = filename
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.filename}: {self.reason}"


class UnsupportedFormat(ResumeError):
    """The content is of a kind we do not read."""

    code = "unsupported"


class EncryptedResume(ResumeError):
    """The file needs a password."""

    code = "encrypted"


class DamagedResume(ResumeError):
    """The file is broken or cut short."""

    code = "damaged"


class NoTextFound(ResumeError):
    """The file was opened, but nothing in it can be read."""

    code = "no_text"


class TooLarge(ResumeError):
    """The file is over one of the limits of `reading/limits.py`."""

    code = "too_large"


class TookTooLong(ResumeError):
    """Reading went over the time or memory limit and was stopped."""

    code = "over_limits"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a data file: `line` counts from 1 (None when no line can be named)."""

    line: int | None
    what: str
    remedy: str

    def __str__(self) -> str:
        place = f"line {self.line}: " if self.line is not None else ""
        return f"{place}{self.what}; {self.remedy}" if self.remedy else f"{place}{self.what}"


class DataFileError(ScreeningError):
    """A rubric, vocabulary or kit file with faults: all of them, never only the first."""

    def __init__(self, path: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(path, faults)
        self.path = path
        self.faults = faults

    def __str__(self) -> str:
        return "\n".join(f"{self.path}, {fault}" for fault in self.faults)


class RubricError(DataFileError):
    """A rubric file that cannot be used."""


class KitError(DataFileError):
    """A scenario kit, or the file of rating dimensions, that cannot be used."""


class DecisionError(ScreeningError):
    """A decision that cannot be recorded as asked."""

    def __init__(self, application_id: str, reason: str) -> None:
        super().__init__(application_id, reason)
        self.application_id = application_id
        self.reason = reason

    def __str__(self) -> str:
        return self.reason


class MoveNotAllowed(DecisionError):
    """The application cannot go to that stage from where it is."""


class DispositionRequired(DecisionError):
    """Passing over a person needs a job-related reason."""


class StorageError(ScreeningError):
    """The store could not do what was asked."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return self.reason


class NotFound(StorageError):
    """Nothing is stored under that id (any more)."""


class StaleRecord(StorageError):
    """Somebody else changed the record since it was read."""


class MigrationFailed(StorageError):
    """The database could not be brought to this version."""


class BackupRefused(StorageError):
    """A file that cannot be restored here, or not as asked; nothing was changed."""


class MissingPackage(ScreeningError):
    """An optional package is needed for what was asked."""

    def __init__(self, package: str, needed_for: str) -> None:
        super().__init__(package, needed_for)
        self.package = package
        self.needed_for = needed_for

    def __str__(self) -> str:
        return f"{self.needed_for} needs the package {self.package}. Install it with: pip install {self.package}"


class NotAllowed(ScreeningError):
    """This person may not do that."""

    def __init__(self, person: str, action: str) -> None:
        super().__init__(person, action)
        self.person = person
        self.action = action

    def __str__(self) -> str:
        return f"You may not {self.action}. Ask an administrator for access."
