// The signing core, as the app uses it.
import { TimestampSigner } from '../../../electron/signing/index.ts';
import { serveRounds } from './rounds.ts';

await serveRounds((key, signer) => {
  const reused = new TimestampSigner({ key });
  const get = signer === 'reused' ? () => reused : () => new TimestampSigner({ key });
  return {
    sign: (value) => get().sign(value),
    verify: (token) => get().unsign(token, { maxAge: 86_400 }),
  };
});
