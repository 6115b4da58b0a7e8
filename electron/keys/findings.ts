// Django's judgement of a key (security.W009, W025), for keys as bytes: Django counts the characters of text and the bytes of bytes.
import { isUtf8 } from 'node:buffer';
import type { KeyFinding } from '../../shared/keys.ts';
import { secretKeyWeaknesses } from '../signing/django/secret-key.ts';

export function keyFindings(secret: Uint8Array): KeyFinding[] {
  return secretKeyWeaknesses(isUtf8(secret) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(secret) : secret);
}
