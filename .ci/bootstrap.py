"""Make .venv hold exactly what a requirements file pins; a second call with the same pins installs nothing.

    python .ci/bootstrap.py requirements.txt [more.txt ...]

Runs on any Python 3.11 or newer with nothing installed, also where the system Python refuses `pip install`
(everything goes into .venv) and where it has no `ensurepip` (Debian without python3-venv). Asks nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
# What the command line and the processes that read files load. Those may write nothing, and uv compiles nothing.
LOADED = "import compileall; compileall.compile_dir('screening', quiet=2); import screening.cli, screening.batch"
LOADED += ", screening.model.codec, screening.reading.docx, screening.reading.html, screening.reading.pdf, screening.sandbox_child.work"
PIP_RELEASES = "https://pypi.org/pypi/pip/json"


def say(text: str) -> None:
    print(f"[setup] {text}", file=sys.stderr, flush=True)


def works(*command: str | Path) -> bool:
    """True when the command ends with 0; its output is kept out of sight."""
    try:
        return subprocess.run([str(part) for part in command], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def make_venv() -> None:
    """A virtual environment with pip in it, by the first way that works here."""
    if works(PYTHON, "-m", "pip", "--version"):
        return
    say(f"making a virtual environment in {VENV.name} with Python {sys.version.split()[0]}")
    shutil.rmtree(VENV, ignore_errors=True)
    if works(sys.executable, "-m", "venv", VENV):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if not works(sys.executable, "-m", "venv", "--without-pip", VENV):
        sys.exit("[setup] Python could not make a virtual environment here. Check that the folder is writable and the disk is not full.")
    if not works(sys.executable, "-m", "pip", "--python", PYTHON, "install", "pip"):
        put_pip_from_index()


def put_pip_from_index() -> None:
    """pip's own wheel runs unpacked: fetch it and let it install itself (for a Python that came without pip)."""
    try:
        with urllib.request.urlopen(PIP_RELEASES, timeout=60) as answer:
            wheel = next(each for each in json.load(answer)["urls"] if each["packagetype"] == "bdist_wheel")
        address = urllib.parse.urljoin(PIP_RELEASES, wheel["url"])
        with tempfile.TemporaryDirectory() as folder, urllib.request.urlopen(address, timeout=120) as answer:
            content = answer.read()
            if hashlib.sha256(content).hexdigest() != wheel["digests"]["sha256"]:
                raise OSError("the download was cut short")
            path = Path(folder) / wheel["filename"]
            path.write_bytes(content)
            subprocess.run([PYTHON, f"{path}/pip", "install", "--quiet", "--no-index", path], check=True)
    except (OSError, ValueError, StopIteration, subprocess.CalledProcessError) as problem:
        sys.exit(f"[setup] This Python has no pip and none could be fetched ({problem}). On Debian or Ubuntu: apt install python3-venv")


def install(files: list[Path]) -> None:
    """Install the pins: by uv where it can be had (minutes become seconds), by pip otherwise."""
    wanted = [part for path in files for part in ("-r", str(path))]
    uv = [str(PYTHON), "-m", "uv", "pip", "install", "--quiet", "--python", str(PYTHON)]
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    has_uv = works(PYTHON, "-m", "uv", "--version") or works(*pip, "uv")
    say(f"installing {', '.join(path.relative_to(ROOT).as_posix() for path in files)} (the first time takes a minute or two)")
    if has_uv and subprocess.run([*uv, *wanted], check=False).returncode == 0:
        return
    if subprocess.run([*pip, *wanted], check=False).returncode != 0:
        sys.exit("[setup] The packages could not be installed. Read the lines above, check the network, and run the same command again.")


def compile_ahead() -> None:
    """Leave Python's compiled files beside the sources, so that no start has to compile them again; slower without, no more."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([PYTHON, "-c", LOADED], cwd=ROOT, env=environment, capture_output=True, check=False)


def main() -> None:
    if sys.version_info < OLDEST:
        sys.exit(f"[setup] Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}. Get one from python.org.")
    files = [ROOT / name for name in sys.argv[1:]] or [ROOT / "requirements.txt"]
    digest = hashlib.sha256(sys.version.encode() + b"".join(path.read_bytes() for path in files)).hexdigest()
    stamp = VENV / f".pins-{'-'.join(path.parent.name for path in files)}"
    if not (PYTHON.exists() and stamp.exists() and stamp.read_text() == digest):
        make_venv()
        install(files)
        stamp.write_text(digest)
        say("ready")
    compile_ahead()


if __name__ == "__main__":
    main()
