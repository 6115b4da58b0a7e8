"""A site made of the files that Countersign shows for a recipe, with a key of its own, and what it says to requests.

Reads one JSON object from standard input: files (path to text), key, fallbacks, timeZone, users, steps. Writes a list with an answer a step.
"""

import html
import importlib
import io
import json
import os
import re
import sys
import tempfile
import threading
from urllib.parse import urlsplit

given = json.load(sys.stdin)
folder = tempfile.TemporaryDirectory()
root = folder.name
files = {"support/__init__.py": "", **{"support/" + name: code for name, code in given["files"].items()}}
files["site_settings.py"] = f"""
SECRET_KEY = {given["key"]!r}
SECRET_KEY_FALLBACKS = {given.get("fallbacks", [])!r}
ALLOWED_HOSTS = ["*"]
USE_TZ = True
TIME_ZONE = {given.get("timeZone", "UTC")!r}
ROOT_URLCONF = "site_urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {{"default": {{"ENGINE": "django.db.backends.sqlite3", "NAME": {os.path.join(root, "db.sqlite3")!r}, "OPTIONS": {{"timeout": 60}}}}}}
INSTALLED_APPS = [
    "django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
    "django.contrib.messages", "support",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware", "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [{{
    "BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
    "OPTIONS": {{"context_processors": [
        "django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
        "django.contrib.messages.context_processors.messages",
    ]}},
}}]
{given["files"].get("settings.py", "")}
"""
# The admin lends its pages to the password reset.
files["site_urls.py"] = """
from django.contrib import admin
from django.urls import include, path

urlpatterns = [path("admin/", admin.site.urls), path("", include("support.urls"))]
"""
for name, text in files.items():
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
sys.path.insert(0, root)
os.environ["DJANGO_SETTINGS_MODULE"] = "site_settings"

import django

django.setup()

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import setup_test_environment

setup_test_environment()
call_command("check", fail_level="ERROR", stdout=io.StringIO())
call_command("migrate", run_syncdb=True, verbosity=0)
for user in given.get("users", []):
    get_user_model().objects.create(**user)

redeemed = []
if os.path.exists(os.path.join(root, "support/views.py")):
    views = importlib.import_module("support.views")
    for name in [name for name in vars(views) if name.startswith("redeem_")]:

        def watched(request, payload, original=getattr(views, name)):
            if given.get("failsFirst") and not redeemed:
                redeemed.append("failed")
                raise RuntimeError("the purpose could not be served")
            redeemed.append(payload)
            return original(request, payload)

        setattr(views, name, watched)


def address(link):
    parts = urlsplit(link)
    return parts.path + ("?" + parts.query if parts.query else "")


def answer(response):
    return {"status": response.status_code, "text": response.content.decode()}


def follow(link):
    """As a browser does: opens the page, and presses its button."""
    client = Client(enforce_csrf_checks=True)
    page = client.get(address(link), secure=True)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.content.decode())
    if token is None:
        return page
    data = {"csrfmiddlewaretoken": token.group(1)}
    return client.post(address(link), data, secure=True, HTTP_REFERER="https://testserver" + address(link))


def step_open(link):
    return answer(Client().get(address(link), secure=True))


def step_follow(link):
    try:
        return answer(follow(link))
    except RuntimeError:
        return {"status": 500, "text": ""}


def step_at_once(link):
    statuses = []

    def run():
        try:
            statuses.append(follow(link).status_code)
        except Exception as error:
            statuses.append(repr(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"statuses": statuses}


def step_post(field):
    found = re.fullmatch(r'<input type="hidden" name="([^"]*)" value="([^"]*)"\s*/?>', field)
    name, value = (html.unescape(text) for text in found.groups())
    return answer(Client().post("/" + given["route"], {name: value}, secure=True))


def step_reset(link):
    client = Client()
    page = client.get(address(link), secure=True, follow=True)
    if not page.context["validlink"]:
        return {"valid": False}
    password = "correct horse battery staple"
    done = client.post(page.redirect_chain[-1][0], {"new_password1": password, "new_password2": password}, secure=True)
    return {"valid": True, "status": done.status_code, "changed": get_user_model().objects.get().check_password(password)}


steps = {"open": step_open, "follow": step_follow, "atOnce": step_at_once, "post": step_post, "reset": step_reset}
answers = []
for step in given["steps"]:
    if not given.get("failsFirst"):
        redeemed.clear()
    result = steps[step["do"]](step["with"])
    answers.append({**result, "redeemed": list(redeemed)})
connection.close()
sys.stdout.write(json.dumps({"answers": answers, "django": django.VERSION[:2]}))
