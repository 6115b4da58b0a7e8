# Django's own TimestampSigner, in a loop.
import django
from django.conf import settings
from django.core.signing import TimestampSigner
from rounds import serve_rounds

settings.configure()


def signer_of(key):
    # The key became a keyword in 4.0.
    return TimestampSigner(key=key) if django.VERSION >= (4, 0) else TimestampSigner(key)


def make(key, signer):
    if signer == "reused":
        reused = signer_of(key)
        return reused.sign, lambda token: reused.unsign(token, max_age=86_400)
    return lambda value: signer_of(key).sign(value), lambda token: signer_of(key).unsign(token, max_age=86_400)


serve_rounds(make)
