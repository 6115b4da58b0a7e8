// What to deploy for a profile's keys: lines for settings.py that read them from the environment, and fail loudly where one is missing.
import type { DeploymentLines } from '../../shared/rotation.ts';
import { seriesOf } from '../signing/django/version.ts';

export interface DeployedKey {
  fingerprint: string;
  /** False for bytes that no environment variable can hold as they are: these go there as base64. */
  text: boolean;
}

/** SECRET_KEY_FALLBACKS came with Django 4.1. */
const firstWithFallbacks = 401;

/** `keys`: the current one first. */
export function deploymentLines(djangoVersion: string, keys: readonly DeployedKey[]): DeploymentLines {
  const hasFallbacks = (seriesOf(djangoVersion) ?? firstWithFallbacks) >= firstWithFallbacks;
  const deployed = hasFallbacks ? keys : keys.slice(0, 1);
  const names = deployed.map(nameOf);
  const [current = '', ...fallbacks] = deployed.map((key, index) => read(names[index] as string, key));
  const lines = [
    ...(deployed.every(({ text }) => text) ? [] : ['import base64']),
    'import os',
    '',
    ...(hasFallbacks ? [] : comment(djangoVersion, keys.length)),
    `SECRET_KEY = ${current}`,
    ...(hasFallbacks ? fallbackLines(fallbacks) : []),
  ];
  return {
    settings: `${lines.join('\n')}\n`,
    variables: deployed.map(({ fingerprint }, index) => ({
      name: names[index] as string,
      fingerprint,
      role: index === 0 ? 'current' : 'fallback',
    })),
  };
}

function nameOf({ text }: DeployedKey, index: number): string {
  return `DJANGO_SECRET_KEY${index === 0 ? '' : `_FALLBACK_${index}`}${text ? '' : '_BASE64'}`;
}

/** A missing variable is a KeyError that names it, when the site starts. */
function read(name: string, { text }: DeployedKey): string {
  const variable = `os.environ["${name}"]`;
  return text ? variable : `base64.b64decode(${variable})`;
}

function fallbackLines(fallbacks: readonly string[]): string[] {
  if (fallbacks.length === 0) return ['SECRET_KEY_FALLBACKS = []'];
  return [
    'SECRET_KEY_FALLBACKS = [',
    ...fallbacks.map((fallback) => `    ${fallback},`),
    ']',
    // Django refuses an empty SECRET_KEY by itself, and takes an empty fallback.
    'if not all(SECRET_KEY_FALLBACKS):',
    '    raise ValueError("A variable for SECRET_KEY_FALLBACKS is empty: anyone could sign with an empty key.")',
  ];
}

const comment = (djangoVersion: string, keys: number): string[] => [
  `# Django ${djangoVersion} has no SECRET_KEY_FALLBACKS (4.1 was the first): from the moment this key is deployed,`,
  '# whatever an earlier key signed is refused. Sessions end, and links that were sent out stop working.',
  `# Either update to Django 4.1 or newer first${keys > 1 ? ' and deploy the earlier keys as fallbacks' : ''}, or deploy this when that hurts least.`,
];
