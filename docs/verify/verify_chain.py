#!/usr/bin/env python3
"""Checks an exported audit chain with the standard library alone.

    python3 verify_chain.py export.jsonl jwks.json [checkpoints.jsonl ...]

Signatures of checkpoints are checked only where the package "cryptography" is installed; the output says so where they
were not. Prints "OK n entries" and ends with 0, or points at the first bad line and ends with 1.
"""
import base64
import hashlib
import json
import sys

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes as algorithms
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
except ImportError:
    ec = None

BODY = '{"body":'
HASH = ',"hash":"'


class Bad(Exception):
    pass


def unbase64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def sha256(data):
    return hashlib.sha256(data).digest()


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def no_twins(members):
    names = dict(members)
    if len(names) != len(members):
        raise ValueError("a name is there twice")
    return names


def no_fraction(text):
    raise ValueError(f"{text} is no whole number")


def parse(text):
    value = json.loads(text, object_pairs_hook=no_twins, parse_float=no_fraction, parse_constant=no_fraction)
    if not isinstance(value, dict):
        raise ValueError("no JSON object")
    return value


def utf16(name):
    return name.encode("utf-16-be", "surrogatepass")


def ordered(value):
    if isinstance(value, dict):
        return {name: ordered(value[name]) for name in sorted(value, key=utf16)}
    return [ordered(item) for item in value] if isinstance(value, list) else value


def canonical(value):
    """RFC 8785, for the values that entries have: no fractions."""
    return json.dumps(ordered(value), ensure_ascii=False, separators=(",", ":"))


class Chain:
    def __init__(self, jwks):
        self.keys = {key["kid"]: key for key in jwks["keys"] if key.get("crv") == "P-256"}
        self.hashes = []
        self.tenant = None
        self.signed_up_to = 0

    def read(self, file):
        with open(file, "rb") as lines:
            for number, raw in enumerate(lines, 1):
                try:
                    line = raw.rstrip(b"\n").decode()
                    if line.startswith(BODY):
                        self.entry(line)
                    else:
                        self.checkpoint(line)
                except (Bad, ValueError, KeyError, TypeError, AttributeError) as fault:
                    raise Bad(f"{file} line {number}: {fault}") from None

    def entry(self, line):
        seq = len(self.hashes) + 1
        body, _, rest = line[len(BODY):].rpartition(HASH)
        if not body or not rest.endswith('"}'):
            raise Bad(f"entry {seq}: malformed line")
        entry = parse(body)
        if canonical(entry) != body:
            raise Bad(f"entry {seq}: not in canonical form")
        if seq == 1:
            self.tenant = entry["tenantId"]
        if entry["seq"] != seq or entry["seq"] is True:
            raise Bad(f"entry {seq}: sequence says {entry['seq']}")
        if entry["tenantId"] != self.tenant:
            raise Bad(f"entry {seq}: of another chain")
        previous = self.hashes[-1] if self.hashes else base64url(sha256(self.tenant.encode()))
        if entry["previous"] != previous:
            raise Bad(f"entry {seq}: does not follow the entry before")
        if base64url(sha256(unbase64(previous) + sha256(body.encode()))) != rest[:-2]:
            raise Bad(f"entry {seq}: hash does not fit")
        self.hashes.append(rest[:-2])

    def checkpoint(self, line):
        parts = parse(line)["checkpoint"].split(".")
        if len(parts) != 3:
            raise Bad("neither an entry nor a checkpoint")
        header, claims = parse(unbase64(parts[0])), parse(unbase64(parts[1]))
        key = self.keys.get(header.get("kid"))
        if header.get("typ") != "audit-checkpoint+jwt" or header.get("alg") != "ES256" or key is None:
            raise Bad("checkpoint of an unknown key or kind")
        if ec and not is_signed(key, parts):
            raise Bad("checkpoint's signature does not fit")
        if claims["tenantId"] != self.tenant:
            raise Bad("checkpoint of another chain")
        seq = claims["seq"]
        if seq > len(self.hashes):
            raise Bad(f"entries {len(self.hashes) + 1} to {seq} were cut off")
        if seq < 1 or self.hashes[seq - 1] != claims["hash"]:
            raise Bad(f"entry {seq} or one before it is not what was signed")
        self.signed_up_to = max(self.signed_up_to, seq)


def is_signed(key, parts):
    numbers = ec.EllipticCurvePublicNumbers(
        int.from_bytes(unbase64(key["x"]), "big"), int.from_bytes(unbase64(key["y"]), "big"), ec.SECP256R1())
    signature = unbase64(parts[2])
    if base64url(signature) != parts[2]:
        return False
    if len(signature) != 64:
        return False
    both = (int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big"))
    try:
        numbers.public_key().verify(
            encode_dss_signature(*both), f"{parts[0]}.{parts[1]}".encode(), ec.ECDSA(algorithms.SHA256()))
        return True
    except InvalidSignature:
        return False


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    with open(arguments[1], encoding="utf-8") as file:
        chain = Chain(json.load(file))
    try:
        for file in [arguments[0]] + arguments[2:]:
            chain.read(file)
    except Bad as fault:
        print(f"BAD {fault}")
        return 1
    print(f"OK {len(chain.hashes)} entries")
    if chain.signed_up_to == 0:
        print("No checkpoint: that nothing was cut off the end is not proved")
    elif ec is None:
        print(f"Checkpoints up to entry {chain.signed_up_to}; their signatures were NOT checked (no package cryptography)")
    else:
        print(f"Signed up to entry {chain.signed_up_to}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
