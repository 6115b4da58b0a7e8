"""A living Django that answers questions: one JSON request a line on stdin, one JSON answer a line on stdout.

An answer is {"ok": value}, or {"error": name of the exception}. The clock is the request's "now".
"""

import base64
import hashlib
import hmac
import json
import sys
import zlib
from http import cookies

import django
from django.conf import settings
from django.core import signing
from django.utils.encoding import force_bytes

settings.configure(SECRET_KEY="unused", USE_TZ=True)

# The folder stays as it is: no compiled copies in it.
sys.dont_write_bytecode = True

import oracle_formats  # noqa: E402, they need the settings
from django.contrib.sessions.backends import signed_cookies  # noqa: E402
from django.contrib.sessions.backends.base import SessionBase  # noqa: E402

HAS_FALLBACKS = django.VERSION >= (4, 1)
HAS_V2_COOKIES = hasattr(signing, "_cookie_signer_salt")


if hasattr(signing, "b62_decode"):
    b62_decode = signing.b62_decode
else:
    from django.utils.baseconv import base62  # noqa: E402

    b62_decode = base62.decode


class Clock:
    now = 0

    def time(self):
        return self.now


clock = signing.time = Clock()


def key_of(key):
    return key if isinstance(key, str) else bytes.fromhex(key["hex"])


def configure(request):
    """Cookies and sessions take their keys from the settings."""
    settings.SECRET_KEY = key_of(request["key"])
    if HAS_FALLBACKS:
        settings.SECRET_KEY_FALLBACKS = [key_of(key) for key in request.get("fallbacks", [])]


def signer(request):
    options = {name: request[name] for name in ("sep", "salt", "algorithm") if name in request}
    if HAS_FALLBACKS:
        options["fallback_keys"] = [key_of(key) for key in request.get("fallbacks", [])]
    kind = signing.TimestampSigner if "now" in request else signing.Signer
    return kind(key=key_of(request["key"]), **options)


def max_age(request):
    return {"max_age": request["maxAge"]} if "maxAge" in request else {}


def compact(value):
    return json.dumps(value, separators=(",", ":"))


def cookie_signer(request):
    name, salt = request["name"], request.get("salt", "")
    salt = signing._cookie_signer_salt(name, salt) if request["derivation"] == "v2" else name + salt
    return signing.get_cookie_signer(salt=salt)


def unsign_cookie(request):
    if request["derivation"] != "v2-then-legacy":
        return cookie_signer(request).unsign(request["signed"], **max_age(request))
    return signing._unsign_cookie(
        request["signed"], cookie_name=request["name"], salt=request.get("salt", ""), max_age=request.get("maxAge")
    )


def salted_hmac(request):
    # Not Django's own: its hashes are attributes of hashlib, and OpenSSL's others are not.
    name = request["algorithm"]
    key = hashlib.new(name, force_bytes(request["salt"] + "signer") + force_bytes(key_of(request["key"]))).digest()
    return signing.b64_encode(hmac.new(key, force_bytes(request["value"]), name).digest()).decode()


class SessionStore(SessionBase):
    """Named as the database backend's class, since the name is part of the salt."""


def session_encode(request):
    data = json.loads(request["json"])
    if request["backend"] == "db":
        return SessionStore().encode(data)
    store = signed_cookies.SessionStore()
    store._session_cache = data
    return store._get_session_key()


def session_decode(request):
    store = SessionStore() if request["backend"] == "db" else signed_cookies.SessionStore(request["signed"])
    return compact(store.decode(request["signed"]) if request["backend"] == "db" else store.load())


def secret_key_passes(request):
    from django.core.checks.security import base

    key = key_of(request["key"])
    if hasattr(base, "_check_secret_key"):
        return base._check_secret_key(key)
    return len(set(key)) >= 5 and len(key) >= 50 and not key.startswith("django-insecure-")


OPERATIONS = {
    "versions": lambda r: {
        "django": django.get_version(), "fallbacks": HAS_FALLBACKS, "v2Cookies": HAS_V2_COOKIES,
        "hashes": sorted(name for name in hashlib.algorithms_available if not name.startswith("shake")),
    },
    "sign": lambda r: signer(r).sign(r["value"]),
    "unsign": lambda r: signer(r).unsign(r["signed"], **max_age(r)),
    "signObject": lambda r: signer(r).sign_object(json.loads(r["json"]), compress=r["compress"]),
    "unsignObject": lambda r: compact(signer(r).unsign_object(r["signed"], **max_age(r))),
    "dumps": lambda r: signing.dumps(json.loads(r["json"]), key=key_of(r["key"]), compress=r["compress"]),
    "loads": lambda r: compact(signing.loads(r["signed"], key=key_of(r["key"]), **max_age(r))),
    "signCookie": lambda r: configure(r) or cookie_signer(r).sign(r["value"]),
    "unsignCookie": lambda r: configure(r) or unsign_cookie(r),
    "sessionEncode": lambda r: configure(r) or session_encode(r),
    "sessionDecode": lambda r: configure(r) or session_decode(r),
    "saltedHmac": salted_hmac,
    "json": lambda r: compact(json.loads(r["text"])),
    "b64decode": lambda r: signing.b64_decode(r["text"].encode()).hex(),
    "compress": lambda r: zlib.compress(bytes.fromhex(r["hex"])).hex(),
    "decompress": lambda r: zlib.decompress(bytes.fromhex(r["hex"])).hex(),
    "b62decode": lambda r: str(b62_decode(r["text"])),
    "quote": lambda r: cookies._quote(r["value"]),
    "unquote": lambda r: cookies._unquote(r["value"]),
    "secretKeyPasses": secret_key_passes,
    **oracle_formats.OPERATIONS,
}

for line in sys.stdin:
    request = json.loads(line)
    clock.now = request.get("now", 0)
    try:
        answer = {"ok": OPERATIONS[request["op"]](request)}
    except Exception as error:
        answer = {"error": type(error).__name__}
    print(json.dumps(answer), flush=True)
