// The names of where keys are published, in the language that is spoken: the list's own words are what metadata keeps.
import type { KeyStrength } from '../../shared/keys.ts';
import { translator } from '../language.ts';

const t = translator('keys');

const named = {
  'Countersign’s own example': 'publishedIn.example',
  'Django’s documentation': 'publishedIn.djangoDocumentation',
  'Django’s own tests': 'publishedIn.djangoTests',
  'Flask’s documentation': 'publishedIn.flaskDocumentation',
  'Flask-Unsign’s list of keys found in public code': 'publishedIn.flaskUnsign',
  'itsdangerous’ documentation': 'publishedIn.itsdangerousDocumentation',
  'public code on GitHub': 'publishedIn.publicCode',
  'the placeholders of tutorials and templates': 'publishedIn.placeholders',
} as const;

/** In words that follow "published in". */
function sourceName(source: string): string {
  if (Object.hasOwn(named, source)) return t(named[source as keyof typeof named]);
  const [, repository] = /^(\S+) on GitHub$/.exec(source) ?? [];
  return repository === undefined ? source : t('publishedIn.repository', { repository });
}

/** As a person is told of it. */
export const worded = (strength: KeyStrength): KeyStrength => ({
  ...strength,
  publishedIn: strength.publishedIn === null ? null : sourceName(strength.publishedIn),
});
