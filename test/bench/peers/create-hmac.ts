// The floor: the HMAC alone, with Node's own `createHmac`, and a comparison. No time, no text taken apart, no age.
import { createHmac, createSecretKey, hash, timingSafeEqual } from 'node:crypto';
import { serveRounds } from './rounds.ts';

await serveRounds((key, signer) => {
  const derived = hash('sha256', `django.core.signing.TimestampSignersigner${key}`, 'buffer');
  // `reused` hands over a key object, made once; `perCall` the bytes, of which Node then makes one each time.
  const secret = signer === 'reused' ? createSecretKey(derived) : derived;
  const signature = (value: string) => createHmac('sha256', secret).update(value).digest('base64url');
  return {
    sign: (value) => `${value}:${signature(value)}`,
    verify(token) {
      const value = token.slice(0, -44);
      if (!timingSafeEqual(Buffer.from(signature(value)), Buffer.from(token.slice(-43))))
        throw new Error('A bad signature.');
      return value;
    },
  };
});
