// Any text, any settings: an answer and never an error.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnose } from '../../../electron/signing/diagnose.ts';
import { formatIds, verify } from '../../../electron/signing/formats.ts';
import { dumps, Signer } from '../../../electron/signing/index.ts';
import { announceSeed } from '../support/seed.ts';

announceSeed('diagnosis properties');

const now = 1_770_000_000;
const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\ud83d', '\udc0d', ':', '%', '\\', '"', '=', '&', ' ', '\n', ';'),
  ),
});
const key = fc.oneof(anyText, fc.uint8Array());
const identity = fc.record({
  id: fc.string(),
  secretKey: key,
  fallbackKeys: fc.option(fc.array(key, { maxLength: 2 }), { nil: undefined }),
  djangoVersion: fc.option(fc.oneof(fc.constantFrom('5.2', '6.1', '4.2', '2.2'), anyText), { nil: undefined }),
  salts: fc.option(fc.array(anyText, { maxLength: 2 }), { nil: undefined }),
});
const options = fc.record({
  identities: fc.array(identity, { maxLength: 3 }),
  identityId: fc.option(fc.string(), { nil: undefined }),
  name: fc.option(anyText, { nil: undefined }),
  salt: fc.option(anyText, { nil: undefined }),
  format: fc.option(fc.constantFrom(...formatIds), { nil: undefined }),
  maxAge: fc.option(fc.integer(), { nil: undefined }),
});
/** Text around and inside of something that is signed. */
const nearToken = fc
  .tuple(
    anyText,
    anyText,
    fc.constantFrom(new Signer({ key: 'a' }).sign('v'), dumps('[1]', { key: 'a', now: () => now })),
    fc.nat(),
  )
  .map(
    ([before, inside, token, at]) =>
      before + token.slice(0, at % token.length) + inside + token.slice(at % token.length),
  );

it('diagnose never throws, and whatever it suggests verifies', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(anyText, nearToken), options, (text, o) => {
      let ticks = 0;
      const { causes } = diagnose(text, { ...o, now, budgetMs: 400, clock: () => ticks++ });
      for (const { fix } of causes) {
        const { text: fixed, identityId, ...fields } = fix;
        const identities = o.identities.filter(({ id }) => id === identityId);
        expect(['verified', 'expired']).toContain(
          verify(fixed, { ...fields, identities, maxAge: o.maxAge, now }).status,
        );
      }
    }),
    { numRuns: 500 },
  );
});
