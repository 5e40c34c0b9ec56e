"""Mozilla's HTTP Observatory, by its own package, on the site as it stands behind a proxy that speaks TLS."""

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.audit import node
from tests.support.ample import BLOCKS, ample_media, ample_template
from tests.support.production import serve_production

__all__ = ["graded"]

HOST = "www.jrs.example"
#: The address itself, which is all that the Observatory asks for; then pages that load, frame or keep something.
PATHS = ("/", "/nl/", "/fr/besoin-d-aide/", BLOCKS, "/fr/search/?q=visite", "/admin/login/")
SCORE, GRADE = 130, "A+"
MOVE = f"from wagtail.models import Site; Site.objects.update(hostname='{HOST}', port=443)"


def certified(folder: Path) -> tuple[Path, Path]:
    """A key, and a certificate of HOST that it signed itself; for a day."""
    key, now = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    encoding, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    (folder / "key.pem").write_bytes(key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, plain))
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(encoding))
    return folder / "key.pem", folder / "certificate.pem"


def scanned(port: str, folder: Path) -> dict[str, dict[str, Any]]:
    """What the Observatory says of each of PATHS; ends with its own words where it does not run."""
    shutil.copy(node.LOCKED / "observatory.mjs", node.FOLDER)
    key, certificate = certified(folder)
    done = subprocess.run(
        ["node", node.FOLDER / "observatory.mjs", HOST, port, key, certificate, *PATHS],
        env={**os.environ, "NODE_EXTRA_CA_CERTS": str(certificate)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"The HTTP Observatory did not run:\n{done.stdout}{done.stderr}")
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


def graded() -> list[str]:
    """Print grade and score of each page; give what lost points, and what is below the goal."""
    node.ensure()
    with TemporaryDirectory(prefix="jrs-observatory-") as made:
        folder = Path(made)
        site = serve_production(
            ample_template(),
            folder / "site",
            ample_media(),
            SITE_URL=f"https://{HOST}",
            ALLOWED_HOSTS=f"127.0.0.1,{HOST}",
            TRUST_PROXY="1",
        )
        try:
            site.manage("shell", "--no-imports", "-v0", "-c", MOVE)
            found = scanned(site.url.rsplit(":", 1)[1], folder)
        finally:
            site.stop()
    wrong = []
    for path, said in found.items():
        lost = [name for name, one in said["tests"].items() if not one["pass"] or (one["modifier"] or 0) < 0]
        won = {name: one["modifier"] for name, one in said["tests"].items() if one["modifier"]}
        print(f"observatory {path}: {said['grade']} {said['score']} {won}", flush=True)
        wrong += [f"observatory {path}: {name}: {said['tests'][name]['result']}" for name in lost]
        if said["score"] < SCORE or said["grade"] != GRADE:
            wrong.append(f"observatory {path}: {said['grade']} {said['score']}")
    return wrong
