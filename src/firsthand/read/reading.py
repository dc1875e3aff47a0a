"""What every reader gives back: the reports of one input, and what of it was refused."""

from __future__ import annotations

from firsthand.model import Refusal, Report

Reading = tuple[tuple[Report, ...], tuple[Refusal, ...]]


def refused(place: str, reason: str, remedy: str) -> Reading:
    """A reading that holds one refusal and no report."""
    return (), (Refusal(place, reason, remedy),)


def joined(readings: list[Reading]) -> Reading:
    """Several readings as one, in order."""
    reports = tuple(report for reading in readings for report in reading[0])
    refusals = tuple(refusal for reading in readings for refusal in reading[1])
    return reports, refusals
