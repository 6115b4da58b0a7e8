# itsdangerous, with the hash that Django uses; its own default is sha1.
import hashlib

from itsdangerous import TimestampSigner
from rounds import serve_rounds


def signer_of(key):
    return TimestampSigner(key, sep=":", digest_method=hashlib.sha256)


def make(key, signer):
    reused = signer_of(key)
    get = (lambda: reused) if signer == "reused" else (lambda: signer_of(key))
    # It signs and gives bytes; whoever works with text encodes and decodes.
    return (
        lambda value: get().sign(value).decode(),
        lambda token: get().unsign(token, max_age=86_400).decode(),
    )


serve_rounds(make)
