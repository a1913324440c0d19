"""A long line in, its parts out: where jobs were pasted one after the other without line breaks, each job is a part."""

from __future__ import annotations

import re

WHOLE = (slice(0, None),)
LEAST_LINE = 150  # letters; two jobs with their duties do not stand on a shorter line
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DATE = rf"(?:(?:{MONTH}\s|(?:0?[1-9]|1[0-2])/)?(?:19|20)\d\d)"
NAMES = r"(?:(?:(?:Sr|Jr|Asst|St|Dr|Inc|Co)\.|[A-Z][\w/&'’-]*,?|of|and|the|for|to|in|[-–—/&,|])\s+){0,10}"
# "... each Monday. Teller 01/2010 to 02/2012 Company Name": a sentence ends, then names and a range of dates.
NEXT_JOB = re.compile(rf"[.!?](?<=[\w)%].)\s+(?={NAMES}{DATE}\s*(?:to|[-–—])\s*(?:{DATE}|[Cc]urrent|[Pp]resent|[Nn]ow))")


def run_on_parts(text: str) -> tuple[slice, ...]:
    """The whole line as one part, but for a line that goes on with another job."""
    if len(text) < LEAST_LINE:
        return WHOLE
    starts = [0, *(match.end() for match in NEXT_JOB.finditer(text))]
    ends = [*(match.start() + 1 for match in NEXT_JOB.finditer(text)), len(text)]
    return tuple(slice(start, end) for start, end in zip(starts, ends, strict=True))
