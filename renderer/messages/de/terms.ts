import type { Translation } from '../../../shared/language.ts';
import type english from '../en/terms.ts';

export default {
  name: {
    signedValue: 'Signierter Wert',
    signature: 'Signatur',
    payload: 'Nutzdaten',
    timestamp: 'Zeitstempel',
    salt: 'Salt',
    maxAge: 'max_age',
    secretKey: 'SECRET_KEY',
    fallback: 'Fallback-Schlüssel',
    fingerprint: 'Fingerabdruck',
    tokenFingerprint: 'Token-Fingerabdruck',
    algorithm: 'Algorithmus (HMAC)',
    derivation: 'Ableitung',
    profile: 'Schlüsselprofil',
    keychain: 'Schlüsselbund',
    vault: 'Tresor',
    memory: 'Arbeitsspeicher',
    recipe: 'Rezept',
    lifetime: 'Gültigkeitsdauer',
    ledger: 'Ausgabeprotokoll',
    chain: 'Kette',
    sessionCookie: 'Sitzungscookie',
    signedCookie: 'Signiertes Cookie',
    csrf: 'CSRF-Token',
    bundle: 'Verschlüsseltes Bündel',
    diagnosis: 'Diagnose',
  },
  meaning: {
    signedValue:
      'Ein Text mit einer Signatur am Ende. Lesen kann ihn jeder; herstellen oder ändern nur, wer den Schlüssel hat.',
    signature: 'Aus dem Wert und dem geheimen Schlüssel berechnet. Schon ein geänderter Buchstabe macht sie ungültig.',
    payload:
      'Was der signierte Wert enthält. Jeder kann es lesen: Die Signatur schützt vor Änderungen, nicht vor Blicken.',
    timestamp: 'Die Sekunde, in der signiert wurde; sie steht im Wert und ist von der Signatur erfasst.',
    salt: 'Der Name eines Zwecks, damit ein dafür signierter Wert für keinen anderen gilt. Er ist nicht geheim.',
    maxAge:
      'Wie viele Sekunden nach dem Signieren eine Website den Wert annimmt. Das legt die Website fest; im Wert steht es nicht.',
    secretKey: 'Das Geheimnis der Website, mit dem sie signiert. Wer es kennt, kann in ihrem Namen signieren.',
    fallback:
      'Ein früherer Schlüssel, der nicht mehr signiert, aber noch prüft, damit Werte von vor dem Schlüsselwechsel gültig bleiben.',
    fingerprint: 'Sechzehn Hexadezimalziffern, an denen ein Schlüssel zu erkennen ist, ohne dass er gezeigt wird.',
    tokenFingerprint:
      'Ein Hash mit Schlüssel, an dem das Protokoll einen ausgegebenen Wert wiedererkennt, ohne ihn zu enthalten.',
    algorithm: 'HMAC verrechnet Schlüssel und Wert mit einem Hash. Django nimmt seit 3.1 SHA-256, davor SHA-1.',
    derivation:
      'Wie Name und Salt eines signierten Cookies verbunden werden: v2 seit Django 5.2.15, 6.0.6 und 6.1, davor alt.',
    profile:
      'Womit eine Website signiert: ihr aktueller Schlüssel, ihre Fallbacks, ihre Django-Version und die verwendeten Salts.',
    keychain: 'Der Tresor des Betriebssystems für Geheimnisse, geöffnet mit der Anmeldung am Computer.',
    vault: 'Eine Datei, verschlüsselt mit einer Passphrase von Ihnen, für Rechner ohne Schlüsselbund.',
    memory: 'Wird nirgends gespeichert: Der Schlüssel ist weg, sobald die App beendet wird.',
    recipe:
      'Ein Formular für eine Art von Link: was signiert wird, mit welchem Salt und wohin er führt. Einmal von der Entwicklung geschrieben.',
    lifetime: 'Wie lange die Website einen Link oder Wert nach dem Signieren annimmt.',
    ledger: 'Hält alles fest, was hier ausgegeben wurde: wann, von wem, wofür. Es enthält weder Tokens noch Schlüssel.',
    chain: 'Jeder Eintrag enthält einen Hash über den vorigen, sodass Änderungen und Lücken auffallen.',
    sessionCookie:
      'Mit signed_cookies liegt die ganze Sitzung signiert im Browser: dort lesbar, aber nicht veränderbar.',
    signedCookie:
      'Ein mit set_signed_cookie gesetztes Cookie. Sein Name ist Teil des Salts, es kann also kein anderes ersetzen.',
    csrf: 'Ein zufälliges Geheimnis, für jede Seite neu maskiert. Es ist nicht signiert.',
    bundle: 'Eine Datei mit Profilen, mit age verschlüsselt: für eine Passphrase oder einen öffentlichen Schlüssel.',
    diagnosis:
      'Probiert aus, was häufig schiefgeht, eine Änderung nach der anderen, bis der Wert gültig ist; was sie vorschlägt, stimmt deshalb.',
  },
} satisfies Translation<typeof english>;
