// Asks a real Django, in a Python process, whether it accepts what the window signed.
import { execFileSync } from 'node:child_process';
import { findPython } from '../oracle/find-python.ts';

const prelude = `
import json, sys
from django.conf import settings
settings.configure(SECRET_KEY='unused', USE_TZ=True)
import django
django.setup()
from django.core import signing
from django.http import HttpRequest

def get_legacy_cookie(key, name, signed):
    settings.SECRET_KEY = key
    request = HttpRequest()
    request.COOKIES[name] = signed
    return request.get_signed_cookie(name)

given = json.load(sys.stdin)
globals().update(given)
`;

/** The value of a Python expression in which the given names stand, as text. Throws when Django refuses. */
export function django(expression: string, given: Record<string, string>): string {
  const program = `${prelude}\nsys.stdout.write(str(${expression}))\n`;
  return execFileSync(findPython(), ['-c', program], { input: JSON.stringify(given), encoding: 'utf8' });
}
