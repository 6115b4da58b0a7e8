// A link is made as it stands under plain Node, as on the threads that make many.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

const script = `
  const { fillForm } = await import('./electron/links/form.ts');
  const { makeLink } = await import('./electron/links/issue-link.ts');
  const field = (name, input) => ({ name, label: name, help: '', required: true, input });
  const recipe = {
    name: 'Recovery',
    description: '',
    signer: { kind: 'object', salt: 'recovery', compress: false },
    fields: [field('user', { type: 'text', pattern: '[a-z]+' }), field('once', { type: 'nonce', bytes: 12 })],
    delivery: { as: 'link', url: 'https://example.com/r/{token}/' },
    lifetimeSeconds: 3600,
    message: '{link} until {expires}',
  };
  const { filled } = fillForm(recipe, { user: 'ada' }, (bytes) => new Uint8Array(bytes));
  console.log(makeLink(recipe, filled, { id: 'p', secretKey: 'k' }, { now: 1e9, timeZone: 'Europe/Berlin' }).message);
`;

it('imports the TypeScript sources and makes a link', () => {
  const root = new URL('../..', import.meta.url);
  const node = createRequire(import.meta.url).resolve('node/bin/node');
  const out = execFileSync(node, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
  expect(out).toMatch(
    /^https:\/\/example\.com\/r\/eyJ1c2VyIjoiYWRhIiwib25jZSI6IkFBQUFBQUFBQUFBQUFBQUEifQ:15ftgG:[\w-]{43}\/ until Sunday, 9 September 2001 at 04:46 GMT\+2 \(Europe\/Berlin\)\n$/,
  );
});
