"""The oracle's questions about what Django makes beside its signers: messages, sessions and reset tokens old and new, CSRF.

Imported by oracle.py once the settings exist. Where a release has dropped a legacy form, Django's `salted_hmac`, with which
it was made, stands in for it.
"""

import base64
import json
from datetime import date, datetime, timedelta, timezone
from types import SimpleNamespace
from uuid import UUID

import django
from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.sessions.backends.base import SessionBase
from django.core.validators import validate_email
from django.middleware import csrf
from django.utils.crypto import salted_hmac
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode
from django.utils.safestring import SafeData, mark_safe

READS_LEGACY = django.VERSION < (4, 0)


class SessionStore(SessionBase):
    """Named as the backends' class, since the name is part of the salt."""


def message_of(value):
    if value == CookieStorage.not_finished:
        return value
    text = mark_safe(value["text"]) if value["isSafe"] else value["text"]
    return Message(value["level"], text, value["extraTags"])


def json_of(messages):
    def plain(message):
        if not isinstance(message, Message):
            return message
        safe = 1 if isinstance(message.message, SafeData) else 0
        tags = [] if message.extra_tags is None else [message.extra_tags]
        return ["__json_message", safe, message.level, message.message, *tags]

    return json.dumps([plain(message) for message in messages], separators=(",", ":"))


def storage(cookie=None):
    return CookieStorage(SimpleNamespace(COOKIES={} if cookie is None else {"messages": cookie}))


def encode_messages(request):
    messages = [message_of(value) for value in request["messages"]]
    if request["form"] == "legacy":
        value = json_of(messages)
        return "%s$%s" % (salted_hmac("django.contrib.messages", value).hexdigest(), value)
    if request["form"] == "3.1":
        return storage().signer.sign(json_of(messages))
    return storage()._encode(messages)


def flat(value):
    if isinstance(value, Message):
        return [value]
    if isinstance(value, dict):
        return [message for item in value.values() for message in flat(item)]
    return [message for item in value for message in flat(item)] if isinstance(value, list) else []


def decode_messages(request):
    messages, all_retrieved = storage(request["signed"])._get()
    if messages is None:
        raise ValueError("Django does not accept the cookie")
    return json.dumps({
        "messages": [
            {
                "level": message.level, "levelName": message.level_tag, "text": str(message.message),
                "isSafe": isinstance(message.message, SafeData), "extraTags": message.extra_tags,
            }
            for message in flat(messages)
        ],
        "notFinished": not all_retrieved,
    })


def legacy_session_encode(request):
    data = json.dumps(json.loads(request["json"]), separators=(",", ":")).encode("latin-1")
    if READS_LEGACY:
        return SessionStore()._legacy_encode(json.loads(request["json"]))
    hash = salted_hmac("django.contrib.sessionsSessionStore", data).hexdigest()
    return base64.b64encode(hash.encode() + b":" + data).decode()


def legacy_session_decode(request):
    if READS_LEGACY:
        return json.dumps(SessionStore().decode(request["signed"]), separators=(",", ":"))
    hash, data = base64.b64decode(request["signed"]).split(b":", 1)
    if salted_hmac("django.contrib.sessionsSessionStore", data).hexdigest() != hash.decode():
        return "{}"
    return json.dumps(json.loads(data), separators=(",", ":"))


def user_of(account):
    login = account["lastLogin"]
    return SimpleNamespace(
        pk=account["pk"], password=account["passwordHash"], email=account["email"],
        last_login=login and datetime.fromisoformat(login), get_email_field_name=lambda: "email",
    )


def generator(request):
    tokens = PasswordResetTokenGenerator()
    local = timezone(timedelta(minutes=request["utcOffsetMinutes"]))
    tokens._now = lambda: datetime.fromtimestamp(request["now"], local).replace(tzinfo=None)
    if "algorithm" in request:
        tokens.algorithm = request["algorithm"]
    settings.PASSWORD_RESET_TIMEOUT = request.get("timeout", 259200)
    return tokens


def compare_csrf(request):
    if hasattr(csrf, "_compare_masked_tokens"):
        tokens = [csrf._sanitize_token(request[name]) for name in ("a", "b")]
        return str(csrf._compare_masked_tokens(*tokens))
    bare = request["b"] if len(request["b"]) == 32 else csrf._unmask_cipher_token(request["b"])
    return str(csrf._does_token_match(request["a"], bare))


def keyed(operation):
    def run(request):
        settings.SECRET_KEY = request["key"]
        if django.VERSION >= (4, 1):
            settings.SECRET_KEY_FALLBACKS = []
        return operation(request)

    return run


OPERATIONS = {
    "messagesEncode": keyed(encode_messages),
    "messagesDecode": keyed(decode_messages),
    "legacySessionEncode": keyed(legacy_session_encode),
    "legacySessionDecode": keyed(legacy_session_decode),
    "resetToken": keyed(lambda r: generator(r).make_token(user_of(r["account"]))),
    "resetTokenHolds": keyed(lambda r: str(generator(r).check_token(user_of(r["account"]), r["token"]))),
    "uidEncode": lambda r: urlsafe_base64_encode(force_bytes(r["pk"])),
    "uidDecode": lambda r: urlsafe_base64_decode(r["uidb64"]).decode(),
    "csrfMask": lambda r: csrf._mask_cipher_secret(r["secret"]),
    "csrfUnmask": lambda r: csrf._unmask_cipher_token(r["token"]),
    "csrfSame": compare_csrf,
    "email": lambda r: validate_email(r["text"]) or r["text"],
    "uuid": lambda r: str(UUID(r["text"])),
    "date": lambda r: str(date.fromisoformat(r["text"])),
}
