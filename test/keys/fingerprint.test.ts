import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprint, newInstallationKey } from '../../electron/keys/fingerprint.ts';

const secret = new TextEncoder().encode('a secret key');

describe('fingerprint', () => {
  it('is 16 hexadecimal digits in groups of four', () => {
    expect(fingerprint(newInstallationKey(), secret)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  });

  it('is the same for one key on one installation, and differs for another of either', () => {
    const [here, there] = [newInstallationKey(), newInstallationKey()];
    expect(fingerprint(here, secret)).toBe(fingerprint(here, secret.slice()));
    expect(fingerprint(here, secret)).not.toBe(fingerprint(there, secret));
    expect(fingerprint(here, secret)).not.toBe(fingerprint(here, new TextEncoder().encode('a secret kez')));
  });

  it('is HMAC-SHA256, cut to 64 bits', () => {
    // RFC 4231, test case 2.
    const digits = fingerprint(
      new TextEncoder().encode('Jefe'),
      new TextEncoder().encode('what do ya want for nothing?'),
    );
    expect(digits).toBe('5bdc c146 bf60 754e');
    expect(digits.replaceAll(' ', '')).not.toBe(createHash('sha256').update(secret).digest('hex').slice(0, 16));
  });
});
