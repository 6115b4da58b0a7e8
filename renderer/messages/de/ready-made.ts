import type { Translation } from '../../../shared/language.ts';
import type english from '../en/ready-made.ts';

export default {
  user: {
    label: 'Benutzer-ID',
    help: 'Die Nummer des Kontos in der Administration der Website.',
  },
  nonce: {
    label: 'Einmalwert',
    help: 'Zufällig. Die Website merkt ihn sich, damit der Link nur einmal funktioniert.',
  },
  accountRecovery: {
    name: 'Kontowiederherstellung',
    description: 'Lässt jemanden einmalig zurück ins eigene Konto, nachdem der Support die Identität geprüft hat.',
    message: `Guten Tag,

Sie haben uns um Hilfe mit Ihrem Konto gebeten. Über diesen Link gelangen Sie wieder hinein:

{link}

Der Link funktioniert nur einmal, und zwar bis {expires} ({lifetime} ab Erstellung).

Falls Sie nicht darum gebeten haben, öffnen Sie den Link bitte nicht und geben Sie uns Bescheid.
`,
  },
  passwordReset: {
    name: 'Passwort zurücksetzen (Django)',
    description:
      'Der Link von Djangos eigenem „Passwort zurücksetzen“, vom Support erzeugt statt über das Formular der Website.',
    pk: 'Benutzer-ID',
    pkHelp: 'Der Primärschlüssel des Kontos.',
    passwordHash: 'Passwort-Hash',
    passwordHashHelp:
      'Die ganze Spalte password, wie sie in der Datenbank steht, etwa pbkdf2_sha256$… Sie wird für den Link verwendet und nicht aufbewahrt.',
    lastLogin: 'Letzte Anmeldung',
    lastLoginHelp:
      'Wie sie in der Datenbank steht: YYYY-MM-DD HH:MM:SS. Leer, wenn sich die Person noch nie angemeldet hat.',
    email: 'E-Mail-Adresse',
    emailHelp: 'Genau wie im Konto. Leer, wenn es keine hat.',
    message: `Guten Tag,

über diesen Link können Sie ein neues Passwort für Ihr Konto wählen:

{link}

Er funktioniert bis {expires} ({lifetime} ab Erstellung), und nicht mehr, sobald Sie sich angemeldet oder Ihr Passwort oder Ihre E-Mail-Adresse geändert haben.

Falls Sie nicht darum gebeten haben, brauchen Sie nichts zu tun.
`,
  },
  emailChange: {
    name: 'E-Mail-Änderung bestätigen',
    description: 'Geht an die neue Adresse: Wer den Link dort öffnet, hat gezeigt, dass die Adresse ihm gehört.',
    email: 'Neue E-Mail-Adresse',
    emailHelp: 'An sie geht der Link, und sie wird zur Adresse des Kontos.',
    message: `Guten Tag,

Sie möchten die E-Mail-Adresse Ihres Kontos in {email} ändern. Bitte bestätigen Sie über diesen Link, dass sie Ihnen gehört:

{link}

Der Link funktioniert bis {expires} ({lifetime} ab Erstellung). Solange Sie nicht bestätigen, ändert sich nichts.

Falls Sie nicht darum gebeten haben, öffnen Sie den Link bitte nicht.
`,
  },
  oneTimeDownload: {
    name: 'Einmaliger Download',
    description: 'Übergibt eine Datei an eine Person, einmal und ohne Anmeldung.',
    file: 'Datei-ID',
    fileHelp: 'Wie die Website die Datei nennt: Buchstaben ohne Umlaute, Ziffern, - und _.',
    userHelp: 'Die Nummer des Kontos, für das die Datei bestimmt ist.',
    message: `Guten Tag,

Ihre Datei liegt bereit:

{link}

Der Link funktioniert nur einmal, und zwar bis {expires} ({lifetime} ab Erstellung). Bitte geben Sie ihn nicht weiter: Wer ihn hat, kann die Datei abrufen.
`,
  },
  unsubscribe: {
    name: 'Newsletter abbestellen',
    description:
      'Trägt eine Adresse ohne Anmeldung aus einem Verteiler aus. Der Link läuft nie ab: Auch in alten E-Mails funktioniert er noch.',
    list: 'Verteiler',
    listHelp: 'Der Kurzname des Verteilers: Kleinbuchstaben ohne Umlaute, Ziffern und -.',
    address: 'E-Mail-Adresse',
    addressHelp: 'Die Adresse des Abonnenten, wie sie im Verteiler steht.',
    message: `Sie erhalten diese E-Mail, weil {address} im Verteiler „{list}“ steht. Hier können Sie die Adresse austragen:

{link}
`,
  },
  hiddenField: {
    name: 'Verstecktes Formularfeld',
    description: 'Trägt einen angebotenen Preis durch ein Formular: Der Browser hält ihn und kann ihn nicht ändern.',
    product: 'Produkt-ID',
    productHelp: 'Die Nummer des Produkts, für das der Preis gilt.',
    cents: 'Preis in Cent',
    centsHelp: 'Eine ganze Zahl: 1999 für 19,99.',
    message: `Fügen Sie diese Zeile in das Formular ein; die Website nimmt sie bis {expires} an ({lifetime} ab Erstellung):

{html}
`,
  },
} satisfies Translation<typeof english>;
