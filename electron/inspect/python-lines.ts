// The lines that verify a value in a Django shell. The key is the site's own setting, never written out.
import { translator } from '../language.ts';
import type { Verdict } from '../signing/formats.ts';

const t = translator('inspect');

/** @param maxAge seconds; none when null. */
export function pythonLines(verdict: Verdict, maxAge: number | null): string {
  const { format, value = '', salt = '' } = verdict;
  const age = maxAge === null ? '' : `, max_age=${maxAge}`;
  const signer = (name: string, withSalt = salt) =>
    `signing.${name}(salt=${pythonString(withSalt)}${verdict.algorithm && verdict.algorithm !== 'sha256' ? `, algorithm=${pythonString(verdict.algorithm)}` : ''})`;
  const core = ['from django.core import signing', ''];
  switch (format) {
    case 'django.signer':
      return lines(...core, `${signer('Signer')}.unsign(${pythonString(value)})`);
    case 'django.timestamp-signer':
      return lines(...core, `${signer('TimestampSigner')}.unsign(${pythonString(value)}${age})`);
    case 'django.object':
    case 'django.session-cookie':
    case 'django.session-data':
      return verdict.signedAt === undefined
        ? lines(...core, `${signer('Signer')}.unsign_object(${pythonString(value)})`)
        : lines(...core, `${signer('TimestampSigner')}.unsign_object(${pythonString(value)}${age})`);
    case 'django.signed-cookie':
      return cookieLines(verdict, age);
    case 'django.messages':
      return lines(
        'from django.contrib.messages.storage.cookie import MessageSerializer',
        ...core,
        `signer = signing.get_cookie_signer(salt="django.contrib.messages")`,
        `signer.unsign_object(${pythonString(value)}, serializer=MessageSerializer)`,
      );
    case 'django.password-reset':
      return lines(
        'from django.contrib.auth import get_user_model',
        'from django.contrib.auth.tokens import default_token_generator',
        'from django.utils.http import urlsafe_base64_decode',
        '',
        `uid, token = ${pythonString(uidOf(value))}, ${pythonString(tokenOf(value))}`,
        'user = get_user_model().objects.get(pk=urlsafe_base64_decode(uid).decode())',
        'default_token_generator.check_token(user, token)',
      );
    case 'django.uidb64':
      return lines(
        'from django.utils.http import urlsafe_base64_decode',
        '',
        `urlsafe_base64_decode(${pythonString(value)}).decode()`,
      );
    case 'django.csrf':
      return lines(
        'from django.middleware.csrf import _does_token_match',
        '',
        `# ${t('python.csrf')}`,
        `_does_token_match(${pythonString(value)}, request.META["CSRF_COOKIE"])`,
      );
    default:
      return lines(`# ${t('python.outdated')}`, ...core, `token = ${pythonString(value)}`);
  }
}

/** As the site itself reads it where the name is known, which tries v2 and legacy as that Django does. */
function cookieLines({ value = '', name, salt = '', derivation }: Verdict, age: string): string {
  if (name === undefined || derivation === undefined) {
    return lines(
      'from django.core import signing',
      '',
      `signing.get_cookie_signer(salt=${pythonString(salt)}).unsign(${pythonString(value)}${age})`,
    );
  }
  const cookie = pythonString(name);
  const saltArgument = salt === '' ? '' : `, salt=${pythonString(salt)}`;
  return lines(
    'from django.http import HttpRequest',
    '',
    'request = HttpRequest()',
    `request.COOKIES[${cookie}] = ${pythonString(value)}`,
    `request.get_signed_cookie(${cookie}${saltArgument}${age})`,
  );
}

const uidOf = (value: string) => value.split('/').filter(Boolean).at(-2) ?? '';
const tokenOf = (value: string) => value.split('/').filter(Boolean).at(-1) ?? '';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

/** A Python string literal of ASCII characters alone. */
export function pythonString(text: string): string {
  const escaped = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '"' || character === '\\') return `\\${character}`;
    if (code >= 0x20 && code < 0x7f) return character;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${escaped.join('')}"`;
}
