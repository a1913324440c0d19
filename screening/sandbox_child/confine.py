"""What a reading process gives up before it sees a foreign file: memory, files, network, processes.

Full on Linux. macOS has part of it, Windows none; there the time limit and the kill by the parent remain.
"""

from __future__ import annotations

import os
import socket
import sys
import time
from pathlib import Path

READ_MEMORY = 1 << 30  # bytes of address space for reading
OCR_MEMORY = 2 << 30  # the same where a page is read as a picture
WRITTEN_FILE = 0  # bytes of any file written: none
OPEN_FILES = 128
LIBRARIES = (
    "/usr",
    "/lib",
    "/lib64",
    "/etc/ld.so.cache",
    "/dev/null",
    "/dev/urandom",
    "/proc/self",
    "/proc/cpuinfo",
    "/sys/devices/system/cpu",
)
_NEW_USER, _NEW_NET = 0x10000000, 0x40000000


def confine(memory: int) -> None:
    """Give up network, most memory and core dumps for good."""
    _leave_network()
    try:
        import resource
    except ImportError:  # Windows
        return
    wanted = {"RLIMIT_AS": memory, "RLIMIT_FSIZE": WRITTEN_FILE, "RLIMIT_CORE": 0, "RLIMIT_NOFILE": OPEN_FILES}
    for name, limit in wanted.items():
        number = getattr(resource, name, None)
        if number is None:
            continue
        _, hard = resource.getrlimit(number)
        ceiling = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        try:
            resource.setrlimit(number, (ceiling, ceiling))
        except (ValueError, OSError):  # macOS refuses RLIMIT_AS
            continue


def forbid_files() -> None:
    """From now on only programs and libraries can be read, and no file at all can be written (Linux, from 5.13 on)."""
    if sys.platform == "linux":
        from .landlock import read_only

        read_only([sys.prefix, sys.base_prefix, str(Path(__file__).parent.parent), *LIBRARIES])


def forbid_processes() -> None:
    """No thread and no child process any more (the system exempts the superuser). No reader needs one."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    except (ImportError, ValueError, OSError):
        return


def allow_cpu(seconds: float) -> None:
    """Let this process use so many more CPU seconds; the system kills it beyond them, even when its parent is gone."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = int(time.process_time() + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def _leave_network() -> None:
    """A network namespace of its own has no way out; where that is refused, sockets are blocked in Python."""
    if sys.platform == "linux":
        import ctypes

        flags = _NEW_NET if os.geteuid() == 0 else _NEW_NET | _NEW_USER
        if ctypes.CDLL(None, use_errno=True).unshare(flags) == 0:
            return
    socket.socket = _NoSocket  # type: ignore[misc]


class _NoSocket(socket.socket):
    def __init__(self, *_: object, **__: object) -> None:
        raise OSError("a reading process has no network")
