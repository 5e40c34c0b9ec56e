"""Files of a backup on disk: written whole or not at all, encrypted when a recipient is named, and read back."""

import hashlib
import io
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import pyrage

__all__ = ["Vault", "sha256"]

CHUNK = 1 << 20


def sha256(stream: Any) -> str:
    """The checksum of what is left of `stream`."""
    digest = hashlib.sha256()
    while chunk := stream.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


class Vault:
    """Reads and writes the files of a folder; `recipient` encrypts for an age public key, `identity` decrypts.

    Raises pyrage's errors for a key that is none, or that fits not.
    """

    def __init__(self, recipient: str = "", identity: str = "") -> None:
        self.recipient = pyrage.x25519.Recipient.from_str(recipient) if recipient else None
        self.identity = pyrage.x25519.Identity.from_str(identity) if identity else None

    @property
    def suffix(self) -> str:
        return ".age" if self.recipient else ""

    def write(self, target: Path, fill: Callable[[IO[bytes]], Any]) -> str:
        """Write `target` (`.age` is added) with what `fill` writes; gives the checksum of the stored file.

        What is stored is read back from the disk: a full one, or a failing one, shows itself here and not at night.
        """
        target = target.with_name(target.name + self.suffix)
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f".{target.name}.{os.getpid()}.new")
        try:
            with unfinished.open("w+b") as plain:
                fill(plain)
                plain.flush()
                if self.recipient:
                    self._encrypt(plain)
                os.fsync(plain.fileno())
                plain.seek(0)
                written = sha256(plain)
            unfinished.chmod(0o600)
            unfinished.replace(target)
        except BaseException:
            with suppress(OSError):
                unfinished.unlink()
            raise
        with target.open("rb") as stored:
            if sha256(stored) != written:
                raise OSError(f"{target} does not read as it was written.")
        return written

    def _encrypt(self, file: IO[bytes]) -> None:
        file.seek(0)
        cipher = io.BytesIO()
        pyrage.encrypt_io(file, cipher, [self.recipient])
        file.seek(0)
        file.truncate()
        cipher.seek(0)
        shutil.copyfileobj(cipher, file)
        file.flush()

    def open(self, stored: Path) -> IO[bytes]:
        """What `stored` holds, decrypted if it ends in `.age`. Raises ValueError without the key for that."""
        if stored.suffix != ".age":
            return stored.open("rb")
        if self.identity is None:
            raise ValueError(f"{stored} is encrypted: name the file of its key with --identity.")
        plain = io.BytesIO()
        with stored.open("rb") as cipher:
            pyrage.decrypt_io(cipher, plain, [self.identity])
        plain.seek(0)
        return plain
