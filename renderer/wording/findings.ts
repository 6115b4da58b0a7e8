// Django's own judgement of a key, in the terms of its system checks security.W009 and security.W025.
import type { KeyFinding } from '../../shared/keys.ts';
import { translator } from '../language.ts';
import { listed } from './number.ts';

const t = translator('words');

const clause: Record<KeyFinding, () => string> = {
  'too-short': () => t('findings.tooShort'),
  'too-few-distinct-characters': () => t('findings.tooFewDistinct'),
  'insecure-prefix': () => t('findings.insecurePrefix'),
};

export interface FindingWords {
  check: 'security.W009' | 'security.W025';
  finding: string;
  advice: string;
}

/** `index` 0 is the current key, 1… are fallbacks. Null when Django finds nothing. */
export function findingWords(findings: readonly KeyFinding[], index: number): FindingWords | null {
  if (findings.length === 0) return null;
  const clauses = listed(findings.map((finding) => clause[finding]()));
  return index === 0
    ? {
        check: 'security.W009',
        finding: t('findings.current', { clauses }),
        advice: t('findings.currentAdvice'),
      }
    : {
        check: 'security.W025',
        finding: t('findings.fallback', { setting: `SECRET_KEY_FALLBACKS[${index - 1}]`, clauses }),
        advice: t('findings.fallbackAdvice'),
      };
}
