// A real Django: runs deployed settings lines, and signs tokens under several keys at several times.
import { spawnSync } from 'node:child_process';
import { findPython } from '../oracle/find-python.ts';

function run(program: string, input: object, env: Record<string, string> = {}): { output: unknown; error: string } {
  const { COUNTERSIGN_PYTHON = '', PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(findPython(), ['-c', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    // Nothing of this process' own environment: a variable must come from the test or be missing.
    env: { COUNTERSIGN_PYTHON, PATH, HOME, PYTHONUTF8: '1', ...env },
  });
  return { output: status === 0 ? JSON.parse(stdout) : null, error: status === 0 ? '' : stderr };
}

const settingsProgram = `
import json, os, sys, tempfile
given = json.load(sys.stdin)
folder = tempfile.TemporaryDirectory()
with open(os.path.join(folder.name, 'deployed_settings.py'), 'w', encoding='utf-8') as file:
    file.write(given['lines'])
sys.path.insert(0, folder.name)
os.environ['DJANGO_SETTINGS_MODULE'] = 'deployed_settings'
from django.conf import settings
from django.core import signing
from django.utils.encoding import force_bytes
as_hex = lambda key: force_bytes(key).hex()
current = as_hex(settings.SECRET_KEY)
fallbacks = [as_hex(key) for key in getattr(settings, 'SECRET_KEY_FALLBACKS', [])]
sys.stdout.write(json.dumps({'current': current, 'fallbacks': fallbacks, 'token': signing.dumps('x')}))
`;

export interface Deployed {
  /** Hexadecimal. */
  current: string;
  fallbacks: string[];
  /** signing.dumps('x') of that site. */
  token: string;
}

/** What the site's settings come out as; its traceback where it does not start. */
export function deploy(lines: string, env: Record<string, string>): { site: Deployed | null; error: string } {
  const { output, error } = run(settingsProgram, { lines }, env);
  return { site: output as Deployed | null, error };
}

const signingProgram = `
import json, sys, types
from django.conf import settings
settings.configure(SECRET_KEY='not used for signing here', USE_TZ=True, PASSWORD_RESET_TIMEOUT=3600)
import django
django.setup()
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core import signing

given = json.load(sys.stdin)
clock = {'now': 0}
signing.time = types.SimpleNamespace(time=lambda: clock['now'])

class User:
    pk = 7
    password = 'pbkdf2_sha256$1$a$b'
    last_login = None
    email = 'a@b.example'
    @classmethod
    def get_email_field_name(cls):
        return 'email'

def sign(kind, key, number):
    if kind == 'signed': return signing.Signer(key=key).sign('value %d' % number)
    if kind == 'timed': return signing.TimestampSigner(key=key).sign('value %d' % number)
    if kind == 'object': return signing.dumps({'number': number}, key=key, salt='shop.links')
    if kind == 'session':
        return signing.dumps({'_auth_user_id': str(number)}, key=key, salt='django.contrib.sessions.backends.signed_cookies', compress=True)
    if kind == 'reset':
        generator = PasswordResetTokenGenerator()
        generator.secret = key
        return generator.make_token(User)

tokens = []
for entry in given:
    for number in range(entry.get('count', 1)):
        clock['now'] = entry['at'] + number
        tokens.append(sign(entry['kind'], entry['key'], entry.get('from', 0) + number))
sys.stdout.write(json.dumps(tokens))
`;

export interface Batch {
  kind: 'signed' | 'timed' | 'object' | 'session' | 'reset';
  key: string;
  /** Unix seconds of the first; each further one is a second later. */
  at: number;
  count?: number;
  /** The number in the first one's content. */
  from?: number;
}

export function signByDjango(batches: Batch[]): string[] {
  const { output, error } = run(signingProgram, batches);
  if (output === null) throw new Error(error);
  return output as string[];
}
