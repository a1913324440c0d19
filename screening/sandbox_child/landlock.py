"""Folders in; out comes a process that can read what is in them and touch no other file: the Linux system calls for it."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the same numbers on every kind of machine
_NO_NEW_PRIVILEGES = 38
_VERSION = 1
_UNDER_PATH = 1
_EXECUTE, _READ_FILE, _READ_FOLDER = 1, 4, 8
_ALL = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1}  # everything there is to forbid, by the version of the system


class _Rules(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64),)


class _Place(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def read_only(places: Iterable[str]) -> bool:
    """Whether the system took it: reading beneath `places` is all that is left, for this process and what it starts."""
    system = ctypes.CDLL(None, use_errno=True)
    version = system.syscall(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION))
    if version < 1:
        return False
    rules = _Rules(_ALL[min(version, max(_ALL))])
    number = system.syscall(_CREATE, ctypes.byref(rules), ctypes.c_size_t(ctypes.sizeof(rules)), ctypes.c_uint32(0))
    if number < 0:
        return False
    try:
        for place in places:
            _allow(system, number, place)
        alone = system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0
        return bool(alone and system.syscall(_RESTRICT, ctypes.c_int(number), ctypes.c_uint32(0)) == 0)
    finally:
        os.close(number)


def _allow(system: ctypes.CDLL, rules: int, place: str) -> None:
    try:
        folder = os.open(place, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # not there on this machine
    try:
        allowed = _EXECUTE | _READ_FILE | (_READ_FOLDER if os.path.isdir(place) else 0)  # noqa: PTH112
        rule = _Place(allowed, folder)
        system.syscall(_ADD, ctypes.c_int(rules), ctypes.c_int(_UNDER_PATH), ctypes.byref(rule), ctypes.c_uint32(0))
    finally:
        os.close(folder)
