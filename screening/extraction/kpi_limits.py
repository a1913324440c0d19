"""Service figures in, the same with a note out where they cannot be true together; what such figures may and usually do measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from screening.model.profile import Kpi

ALLOWED = {
    "CSAT": (0.0, 100.0),
    "NPS": (-100.0, 100.0),
    "FCR": (0.0, 100.0),
    "QA": (0.0, 100.0),
    "RETENTION": (0.0, 100.0),
    "SALES_TARGET": (0.0, 1000.0),
}
# What such a figure usually is: outside it somebody should look twice.
USUAL = {
    ("CSAT", "%"): (40, 100),
    ("CSAT", "/5"): (2.5, 5),
    ("NPS", ""): (-50, 95),
    ("FCR", "%"): (40, 98),
    ("AHT", "min"): (1, 45),
    ("AHT", "sec"): (60, 2700),
    ("QA", "%"): (50, 100),
    ("SALES_TARGET", "%"): (0, 400),
    ("OTHER", "%"): (0, 100),
}
LONGEST_DAY = 10.0  # hours of handling a day beyond which volume and handle time cannot both be true


def doubted(kpis: list[Kpi]) -> Iterator[Kpi]:
    """Volume and handle time that cannot both be true get a note, as do figures out of any usual range."""
    minutes = [
        k.value if k.unit == "min" else k.value / 60 for k in kpis if k.kpi == "AHT" and k.unit in ("min", "sec") and not k.is_change
    ]
    for kpi in kpis:
        if kpi.kpi == "CONTACTS_PER_DAY" and minutes and kpi.value * min(minutes) / 60 > LONGEST_DAY:
            hours = round(kpi.value * min(minutes) / 60, 1)
            yield replace(kpi, note=f"{kpi.value:g} contacts a day at {min(minutes):g} minutes is {hours:g} hours")
        else:
            yield kpi
