// Django's own judgement of a key, in the terms of its system checks security.W009 and security.W025.
import type { KeyFinding } from '../../shared/keys.ts';

const what: Record<KeyFinding, string> = {
  'too-short': 'has fewer than 50 characters',
  'too-few-distinct-characters': 'has fewer than 5 distinct characters',
  'insecure-prefix': 'is prefixed with “django-insecure-”, as startproject makes it',
};

const listed = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

export interface FindingWords {
  check: 'security.W009' | 'security.W025';
  finding: string;
  advice: string;
}

/** `index` 0 is the current key, 1… are fallbacks. Null when Django finds nothing. */
export function findingWords(findings: readonly KeyFinding[], index: number): FindingWords | null {
  if (findings.length === 0) return null;
  const clauses = listed.format(findings.map((finding) => what[finding]));
  return index === 0
    ? {
        check: 'security.W009',
        finding: `Your SECRET_KEY ${clauses}.`,
        advice:
          'Its signatures can be guessed. Generate a long, random key, make it current, and keep this one as a fallback until what it signed has expired.',
      }
    : {
        check: 'security.W025',
        finding: `SECRET_KEY_FALLBACKS[${index - 1}] ${clauses}.`,
        advice:
          'Its signatures can be guessed and are still accepted. Remove it as soon as nothing it signed is in use.',
      };
}
