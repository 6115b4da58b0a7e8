// The core runs as it stands under plain Node, without a bundler or a test runner.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const script = `
  const { dumps, loads, Signer, algorithms } = await import('./electron/signing/index.ts');
  const { recognise, verify } = await import('./electron/signing/formats.ts');
  const key = 'k';
  const token = dumps('{"6": 1.0, "a": [1e5]}', { key, compress: true, now: () => 1e9 });
  const verdict = verify(token, { identities: [{ id: 'site', secretKey: key }], now: 1e9 });
  for (const algorithm of algorithms) {
    const signer = new Signer({ key, algorithm });
    if (signer.unsign(signer.sign('v')) !== 'v') throw new Error(algorithm);
  }
  console.log(JSON.stringify([token, loads(token, { key }), recognise(token)[0].format, verdict.status]));
`;

describe('plain node', () => {
  it('imports the TypeScript sources and signs', () => {
    const root = new URL('../..', import.meta.url);
    // The pinned Node of the devDependencies, which the package itself names.
    const node = createRequire(import.meta.url).resolve('node/bin/node');
    const out = execFileSync(node, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(out)).toEqual([
      expect.stringMatching(/^eyI2IjoxLjAsImEiOlsxMDAwMDAuMF19:15ftgG:[\w-]{43}$/),
      '{"6":1.0,"a":[100000.0]}',
      'django.object',
      'verified',
    ]);
  });
});
