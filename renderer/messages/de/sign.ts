import type { Translation } from '../../../shared/language.ts';
import type english from '../en/sign.ts';

export default {
  panes: {
    left: 'Was signiert wird',
    right: 'Signiertes Ergebnis',
    result: 'der signierte Wert',
  },
  kind: 'Art',
  kinds: {
    value: {
      label: 'Einfacher Wert',
      explanation: 'Signer().sign(value): ohne Zeit, läuft also nie ab.',
    },
    timestamped: {
      label: 'Wert mit Zeitstempel',
      explanation:
        'TimestampSigner().sign(value): enthält die Zeit, sodass sich beim Lesen ein Höchstalter setzen lässt.',
    },
    object: {
      label: 'JSON-Objekt',
      explanation: 'signing.dumps(obj): JSON, Base64 und die Zeit; gelesen mit signing.loads().',
    },
    cookie: {
      label: 'Signiertes Cookie',
      explanation: 'response.set_signed_cookie(name, value): gelesen mit request.get_signed_cookie().',
    },
  },
  signWith: 'Signieren mit',
  chooseProfile: 'Schlüsselprofil wählen',
  publishedKey:
    'Jeder kann dieselbe Signatur erzeugen; was Sie damit signieren, beweist also nichts. Wechseln Sie zuerst den Schlüssel.',
  cookieName: 'Cookie-Name',
  json: 'JSON',
  value: 'Wert',
  valuePlaceholder: 'Der Text, der signiert werden soll',
  salt: {
    label: 'Salt',
    none: 'keiner',
    cookieNote: 'Optional: das Argument salt von set_signed_cookie. Der Name des Cookies kommt immer hinzu.',
    note: 'Optional: Bleibt das Feld leer, gilt Djangos eigener Salt, hier in Grau.',
  },
  compress: 'Komprimieren <note>mit zlib, nur wenn der Wert dadurch kürzer wird</note>',
  derivation: {
    label: 'Ableitung',
    v2: 'v2',
    v2Note: 'Django 5.2.15, 6.0.6, 6.1 und neuer: Name und Salt bleiben getrennt (CVE-2026-6873).',
    legacy: 'Alt',
    legacyNote: 'Ältere Django-Versionen: Name und Salt werden einfach aneinandergehängt.',
  },
  sign: 'Signieren',
  noProfile: 'Wählen Sie zuerst das Schlüsselprofil, mit dem signiert werden soll. Es wurde nichts signiert.',
  noCookieName: 'Ein signiertes Cookie braucht seinen Namen, denn er steckt im Salt. Es wurde nichts signiert.',
  stale: 'Das Formular wurde seitdem geändert. Dies ist noch der zuvor signierte Wert.',
  nothingYet: {
    title: 'Noch nichts signiert',
    what: 'Wenn Sie auf „Signieren“ klicken, erscheint hier der signierte Wert: nach Abschnitten eingefärbt und bereit zum Kopieren, so wie er ist, als <code>Set-Cookie</code>-Header oder als verstecktes Formularfeld.',
  },
} satisfies Translation<typeof english>;
