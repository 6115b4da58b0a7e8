// The lines to deploy are run as a settings.py by a real Django, with its environment set as they ask, and with something missing.
import { describe, expect, test } from 'vitest';
import { deploymentLines } from '../../electron/rotation/deployment-lines.ts';
import { verify } from '../../electron/signing/formats.ts';
import { deploy } from './django.ts';

const hex = (key: string | Uint8Array) => Buffer.from(key).toString('hex');
const texts = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `key ${index} "quoted" 'so' $HOME \\n ünïcödé 🔑 = # padding to fifty characters`,
  );

/** The lines for these keys, and the environment as the variables say; binary keys as base64. */
function lay(keys: readonly (string | Uint8Array)[], djangoVersion = '5.2') {
  const lines = deploymentLines(
    djangoVersion,
    keys.map((key, index) => ({ fingerprint: `fingerprint ${index}`, text: typeof key === 'string' })),
  );
  const env: Record<string, string> = {};
  for (const { name, fingerprint } of lines.variables) {
    const key = keys[Number(fingerprint.split(' ')[1])] ?? '';
    env[name] = typeof key === 'string' ? key : Buffer.from(key).toString('base64');
  }
  return { ...lines, env };
}

test.each([0, 1, 2, 49])('a current key and %i fallbacks come out as they are', (fallbacks) => {
  const keys = texts(1 + fallbacks);
  const { settings, variables, env } = lay(keys);
  expect(variables.map(({ role }) => role)).toEqual(['current', ...Array(fallbacks).fill('fallback')]);
  expect(new Set(variables.map(({ name }) => name)).size).toBe(1 + fallbacks);
  for (const key of keys) expect(settings).not.toContain(key);
  const { site, error } = deploy(settings, env);
  expect(error).toBe('');
  expect(site).toMatchObject({ current: hex(keys[0] ?? ''), fallbacks: keys.slice(1).map(hex) });
  const identities = [{ id: 'site', secretKey: keys[0] ?? '' }];
  expect(verify(site?.token ?? '', { identities, now: 0 }).status).toBe('verified');
});

test('keys that no variable can hold go there as base64, and the site gets their bytes', () => {
  const keys = [Uint8Array.of(0xff, 0, 1, 2), 'text', Uint8Array.from({ length: 64 }, (_, index) => 255 - index)];
  const { settings, variables, env } = lay(keys);
  expect(variables.map(({ name }) => name)).toEqual([
    'DJANGO_SECRET_KEY_BASE64',
    'DJANGO_SECRET_KEY_FALLBACK_1',
    'DJANGO_SECRET_KEY_FALLBACK_2_BASE64',
  ]);
  const { site } = deploy(settings, env);
  expect(site).toMatchObject({ current: 'ff000102', fallbacks: [hex('text'), hex(keys[2] ?? '')] });
});

describe('a site that is not deployed as it should be does not start', () => {
  const keys = texts(3);
  test.each([0, 1, 2])('with variable %i missing: the error names it', (index) => {
    const { settings, variables, env } = lay(keys);
    const name = variables[index]?.name ?? '';
    const { [name]: _, ...rest } = env;
    const { site, error } = deploy(settings, rest);
    expect(site).toBeNull();
    expect(error).toMatch(new RegExp(`KeyError: '${name}'`));
  });

  test.each([0, 1, 2])('with variable %i empty', (index) => {
    const { settings, variables, env } = lay(keys);
    const { site, error } = deploy(settings, { ...env, [variables[index]?.name ?? '']: '' });
    expect(site).toBeNull();
    expect(error).toMatch(index === 0 ? /ImproperlyConfigured.*SECRET_KEY/ : /ValueError.*is empty/);
  });
});

describe('before Django 4.1 there are no fallbacks', () => {
  test.each(['1.11', '3.2', '3.2.25', '4.0.10'])(
    '%s: the current key alone, and what that means in a comment',
    (version) => {
      const keys = texts(2);
      const { settings, variables, env } = lay(keys, version);
      expect(variables).toEqual([{ name: 'DJANGO_SECRET_KEY', fingerprint: 'fingerprint 0', role: 'current' }]);
      expect(settings).toContain(`# Django ${version} has no SECRET_KEY_FALLBACKS`);
      expect(settings.replaceAll(/^#.*$/gm, '')).not.toContain('FALLBACK');
      expect(deploy(settings, env).site).toMatchObject({ current: hex(keys[0] ?? ''), fallbacks: [] });
    },
  );

  test.each(['4.1', '4.1.13', '5.2.17', '6.1'])('%s has them', (version) => {
    expect(lay(texts(1), version).settings).toContain('SECRET_KEY_FALLBACKS = []');
  });
});

test('the lines are plain ASCII, whatever reads them', () => {
  for (const version of ['3.2', '5.2']) expect(lay(texts(3), version).settings).toMatch(/^[\n\x20-\x7e]+$/);
});
