// The lines that Countersign hands out are run as they are, by a real Django whose settings hold the key.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { pythonLines } from '../../electron/inspect/python-lines.ts';
import { type FormatId, sign, verify } from '../../electron/signing/formats.ts';
import { findPython } from './find-python.ts';
import { Oracle } from './oracle.ts';

const secretKey = 'python-lines-key-0123456789-abcdefghijklmnopqrstuvwxyz';
const program = `
import ast, json, sys
from django.conf import settings
given = json.load(sys.stdin)
settings.configure(SECRET_KEY=given['key'], USE_TZ=True, INSTALLED_APPS=['django.contrib.messages'])
import django
django.setup()
# As a shell does: the last expression is the answer.
tree = ast.parse(given['lines'])
last = ast.Expression(tree.body.pop().value)
scope = {}
exec(compile(tree, 'lines', 'exec'), scope)
answer = eval(compile(last, 'lines', 'eval'), scope)
sys.stdout.write(json.dumps(answer, default=str))
`;

function run(lines: string): unknown {
  // In a shell the key is the site's own: the lines must not need it.
  expect(lines).not.toContain(secretKey);
  const output = execFileSync(findPython(), ['-c', program], {
    input: JSON.stringify({ key: secretKey, lines }),
    encoding: 'utf8',
    // A refusal's traceback belongs into the error, not onto the screen.
    stdio: 'pipe',
  });
  return JSON.parse(output);
}

const now = Math.floor(Date.now() / 1000) - 60;
const json = '{"b":1.50,"a":["é",null],"_auth_user_id":"7"}';
const read = { b: 1.5, a: ['é', null], _auth_user_id: '7' };
const text = 'naïve "value" 🐍 \\ with\nlines';

const cases: { format: FormatId; content: string; options?: object; expected: unknown }[] = [
  { format: 'django.signer', content: text, expected: text },
  { format: 'django.signer', content: text, options: { salt: 'a "salt"' }, expected: text },
  { format: 'django.timestamp-signer', content: text, expected: text },
  { format: 'django.object', content: json, expected: read },
  { format: 'django.object', content: json, options: { salt: 'links', compress: true }, expected: read },
  { format: 'django.object', content: json, options: { timestamped: false }, expected: read },
  { format: 'django.session-cookie', content: json, expected: read },
  { format: 'django.session-data', content: json, expected: read },
  {
    format: 'django.signed-cookie',
    content: text,
    options: { name: 'cart', salt: 'extra', derivation: 'legacy' },
    expected: text,
  },
  { format: 'django.signed-cookie', content: text, options: { salt: 'direct' }, expected: text },
];

test.each(cases)('$format $options', ({ format, content, options, expected }) => {
  const token = sign(format, content, { secretKey, now, ...options });
  const { name, salt } = { name: undefined, salt: undefined, ...options };
  const verdict = verify(token, { identities: [{ id: 'site', secretKey }], format, name, salt, now });
  expect(verdict.status).toBe('verified');
  expect(run(pythonLines(verdict, verdict.signedAt === undefined ? null : 3600))).toEqual(expected);
});

test('a v2 cookie is read where that Django makes them, and refused where it does not', async () => {
  const oracle = await Oracle.start();
  oracle.stop();
  const token = sign('django.signed-cookie', 'x', { secretKey, name: 'cart', derivation: 'v2', now });
  const verdict = verify(token, { identities: [{ id: 'site', secretKey }], name: 'cart', now });
  const lines = pythonLines(verdict, null);
  if (oracle.versions.v2Cookies) expect(run(lines)).toBe('x');
  else expect(() => run(lines)).toThrow(/BadSignature/);
});

test('a tampered value is refused', () => {
  const token = sign('django.timestamp-signer', 'x', { secretKey, now });
  const verdict = verify(token, { identities: [{ id: 'site', secretKey }], now });
  expect(() => run(pythonLines({ ...verdict, value: `y${verdict.value}` }, null))).toThrow(/BadSignature/);
});
