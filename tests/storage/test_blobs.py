"""Bytes are kept once under their digest, whole or not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from screening.storage.blobs import digest_of, image_path, keep_bytes, keep_content, keep_file, upload_path

WORDS = b"a resume of three pages"
DIGEST = hashlib.sha256(WORDS).hexdigest()


def test_a_file_moves_in_once(tmp_path: Path) -> None:
    for number in range(2):
        incoming = tmp_path / f"incoming{number}"
        incoming.write_bytes(WORDS)
        assert digest_of(incoming) == (DIGEST, len(WORDS))
        keep_file(tmp_path, incoming, DIGEST)
        assert not incoming.exists()
    place = upload_path(tmp_path, DIGEST)
    assert place.read_bytes() == WORDS
    assert place.parent.name == DIGEST[:2]
    assert [path.name for path in place.parent.iterdir()] == [DIGEST[2:]]


def test_a_file_on_another_disk_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = Path.replace

    def other_disk(self: Path, target: Path) -> Path:
        if self.name == "incoming":
            raise OSError(18, "Invalid cross-device link")
        return moved(self, target)

    monkeypatch.setattr(Path, "replace", other_disk)
    incoming = tmp_path / "incoming"
    incoming.write_bytes(WORDS)
    keep_file(tmp_path, incoming, DIGEST)
    assert upload_path(tmp_path, DIGEST).read_bytes() == WORDS and not incoming.exists()


def test_content_and_images(tmp_path: Path) -> None:
    assert keep_content(tmp_path, WORDS) == DIGEST
    keep_bytes(image_path(tmp_path, DIGEST, 2), b"webp")
    assert image_path(tmp_path, DIGEST, 2).read_bytes() == b"webp"
    assert not list(tmp_path.rglob(".*"))


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "A" * 64, "a" * 63, "a" * 64 + "\n"])
def test_nothing_but_a_digest_becomes_a_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="digest"):
        upload_path(tmp_path, name)
