import type { Translation } from '../../../shared/language.ts';
import type english from '../en/sharing.ts';

export default {
  interrupted:
    'Countersign wurde gesperrt oder das Bündel aufgegeben, bevor das erledigt war. Es wurde keine Datei geschrieben und kein Schlüssel gespeichert; fangen Sie noch einmal an.',
  bundleGone:
    'Dieses Bündel liegt nicht mehr vor. Es wurde nichts gespeichert, und die Datei ist unverändert; öffnen Sie sie noch einmal.',
  tooEarly: 'Für einen weiteren Versuch ist es zu früh. Warten Sie, bis die Zeit abgelaufen ist.',
  opening: {
    title: '{file} öffnen',
    explanation: 'Das Bündel ist mit einer Passphrase verschlüsselt, die Ihnen mitteilen muss, wer es exportiert hat.',
    action: 'Öffnen',
  },
  file: {
    unreadable:
      'Die Datei {file} lässt sich nicht lesen ({reason}). Es wurde nichts gespeichert; erlauben Sie das Lesen oder wählen Sie eine andere.',
    noPlainFile: 'sie ist keine gewöhnliche Datei',
    grew: 'sie ist beim Lesen gewachsen',
    tooLarge:
      'Die Datei {file} ist größer als die {size}, die gelesen werden. Es wurde nichts gespeichert; vergewissern Sie sich, dass es die richtige Datei ist.',
    notAge:
      'Die Datei ist nicht mit age verschlüsselt, wie es Bündel sind. Es wurde nichts gespeichert; wählen Sie die .age-Datei, die exportiert wurde.',
    notAgeNamed:
      '{file} ist nicht mit age verschlüsselt, wie es Bündel sind. Es wurde nichts gespeichert; wählen Sie die .age-Datei, die exportiert wurde.',
    damaged:
      'Die Datei ist eine age-Datei, aber sie ist beschädigt, abgeschnitten oder wurde verändert. Es wurde nichts gespeichert; lassen Sie sich die Datei noch einmal von der Person geben, die sie erstellt hat.',
    workFactorTooHigh:
      'Um die Datei zu öffnen, müsste die Passphrase 2^{factor}-mal durchgerechnet werden; das braucht mehr Zeit und Speicher, als Countersign dafür zulässt (2^{most}). Es wurde nichts gespeichert; bitten Sie um einen Export, der nicht mehr verlangt.',
    wrongPassphrase: 'Mit dieser Passphrase lässt sie sich nicht öffnen.',
  },
  identity: {
    question: {
      title: '{file} entsperren',
      explanation: 'Die Identitätsdatei ist mit einer eigenen Passphrase verschlüsselt.',
      action: 'Entsperren',
    },
    clipboardTooLong:
      'Die Zwischenablage enthält weit mehr als eine Identität. Es wurde nichts gespeichert; kopieren Sie die Zeile, die mit AGE-SECRET-KEY- beginnt, und versuchen Sie es noch einmal.',
    toPublicKey:
      '{file} ist selbst für einen öffentlichen Schlüssel verschlüsselt und keine Datei mit Identitäten. Es wurde nichts gespeichert; wählen Sie die Datei, die age-keygen erstellt hat.',
    damaged:
      'Identität {number, number} ist beschädigt: Ein Zeichen fehlt oder ist falsch. Es wurde nichts gespeichert; kopieren Sie sie noch einmal, oder wählen Sie ihre Datei.',
    noneMatches:
      'Das Bündel ist nicht für {count, plural, one {diese Identität} other {eine dieser # Identitäten}} verschlüsselt. Es wurde nichts gespeichert; verwenden Sie die Identität, für deren öffentlichen Schlüssel das Bündel erstellt wurde, oder bitten Sie um einen neuen Export.',
    tooMany:
      'Darin sind mehr als {most, number} Identitäten. Es wurde nichts gespeichert; wählen oder kopieren Sie eine age-Identität und versuchen Sie es noch einmal.',
    none: 'Darin ist keine age-Identität. Es wurde nichts gespeichert; wählen oder kopieren Sie eine age-Identität und versuchen Sie es noch einmal.',
    ofPlugin:
      'Zeile {line, number} ist die Identität eines Plugins, und Plugins führt Countersign nicht aus. Es wurde nichts gespeichert; wählen oder kopieren Sie eine age-Identität und versuchen Sie es noch einmal.',
    otherKey:
      'In Zeile {line, number} beginnt ein SSH- oder TLS-Schlüssel, und das ist keine age-Identität. Es wurde nichts gespeichert; wählen oder kopieren Sie eine age-Identität und versuchen Sie es noch einmal.',
    publicKey:
      'Zeile {line, number} ist ein öffentlicher Schlüssel; die zugehörige Identität beginnt mit AGE-SECRET-KEY-. Es wurde nichts gespeichert; wählen oder kopieren Sie eine age-Identität und versuchen Sie es noch einmal.',
    notAnIdentity:
      'Zeile {line, number} ist keine age-Identität: Die beginnen mit AGE-SECRET-KEY-. Es wurde nichts gespeichert; wählen oder kopieren Sie eine age-Identität und versuchen Sie es noch einmal.',
  },
  recipient: {
    shown: ' („{start}…“)',
    empty:
      'Der öffentliche Schlüssel {number, number}{shown} ist leer. Es wurde keine Datei geschrieben; korrigieren Sie ihn oder nehmen Sie ihn heraus.',
    identity:
      'Der öffentliche Schlüssel {number, number}{shown} ist eine Identität; die ist geheim und gehört der Person, die die Datei öffnet. Der zugehörige öffentliche Schlüssel beginnt mit age1. Es wurde keine Datei geschrieben; korrigieren Sie ihn oder nehmen Sie ihn heraus.',
    sshKey:
      'Der öffentliche Schlüssel {number, number}{shown} ist ein SSH-Schlüssel; hier werden öffentliche age-Schlüssel (age1…) gebraucht. Es wurde keine Datei geschrieben; korrigieren Sie ihn oder nehmen Sie ihn heraus.',
    notAge:
      'Der öffentliche Schlüssel {number, number}{shown} beginnt nicht mit age1 wie öffentliche age-Schlüssel. Es wurde keine Datei geschrieben; korrigieren Sie ihn oder nehmen Sie ihn heraus.',
    damaged:
      'Der öffentliche Schlüssel {number, number}{shown} ist beschädigt oder von einer Art, die hier nicht bekannt ist: Vielleicht fehlt ein Zeichen oder ist falsch. Es wurde keine Datei geschrieben; korrigieren Sie ihn oder nehmen Sie ihn heraus.',
    mixed:
      'Die öffentlichen Schlüssel 1 und {other, number} sind von zwei Arten: Der eine ist sicher vor Quantencomputern (age1pq1…), der andere nicht, und die Datei wäre nicht sicherer als der schwächere. Es wurde keine Datei geschrieben; verschlüsseln Sie für Schlüssel einer Art, oder exportieren Sie zweimal.',
  },
  content: {
    askForAnother:
      'Es wurde nichts gespeichert; bitten Sie die Person, die das Bündel erstellt hat, um einen neuen Export.',
    mendProfile:
      'Es wurde keine Datei geschrieben, und die Profile sind unversehrt; ändern Sie das unter „Schlüssel“, oder lassen Sie dieses Profil aus (gezählt wird in der gewählten Reihenfolge).',
    notABundle:
      'Die Datei wurde entschlüsselt, aber ihr Inhalt ist kein Bündel mit Profilen von Countersign. Es wurde nichts gespeichert; vergewissern Sie sich, dass es die richtige Datei ist.',
    newerVersion:
      'Das Bündel wurde von einer neueren Version von Countersign erstellt (Formatversion {theirs}; diese App liest {ours}). Es wurde nichts gespeichert; aktualisieren Sie Countersign, oder bitten Sie um einen Export im älteren Format.',
    controlCharacters: 'Der Name von Profil {profile, number} enthält Steuerzeichen.',
    tooManyProfiles: 'Das Bündel enthält {profiles} Profile, und höchstens {most} werden gelesen.',
    tooManyKeys:
      'Profil {profile, number} enthält {keys, number} Schlüssel, und ein Profil hat höchstens {most, number}.',
    keyEmpty:
      'Schlüssel {key, number} von Profil {profile, number} ist leer oder nicht so geschrieben, wie das Format es verlangt.',
    keyTooLong:
      'Schlüssel {key, number} von Profil {profile, number} ist länger als {kibibytes, number} KiB, und das ist kein Schlüssel.',
    keyMisfit:
      'Schlüssel {key, number} von Profil {profile, number} ist nicht so geschrieben, wie das Format es verlangt.',
    duplicateProfile: 'Die Profile {one, number} und {other, number} haben denselben Namen und dieselbe Umgebung.',
    duplicateKey: 'In Profil {profile, number} sind die Schlüssel {one, number} und {other, number} gleich.',
    fieldMisfit: 'Das Feld „{field}“ des Bündels entspricht nicht dem Format.',
    noProfiles: 'Das Bündel enthält keine Liste von Profilen.',
    profileMisfit: 'Profil {profile, number} ist nicht so geschrieben, wie das Format es verlangt.',
    profileFieldMisfit: 'In Profil {profile, number} fehlt das Feld „{field}“ oder entspricht nicht dem Format.',
  },
  export: {
    noSuchProfile:
      'Ein ausgewähltes Schlüsselprofil gibt es nicht mehr. Es wurde keine Datei geschrieben; sehen Sie sich die Liste der Profile noch einmal an.',
    example:
      '„{profile}“ ist das Beispiel, dessen Schlüssel öffentlich ist. Es wurde keine Datei geschrieben; lassen Sie es aus. Wer es braucht, fügt es mit „Ein Beispiel ausprobieren“ hinzu.',
    currentKeyUnreadable:
      '„{profile}“ lässt sich nicht ohne den aktuellen Schlüssel exportieren, mit dem die Website signiert.',
    mendOrLeaveOut: 'Es wurde keine Datei geschrieben; beheben Sie das, oder lassen Sie das Profil aus.',
    question: {
      title: 'Export verschlüsseln',
      explanation:
        'Wer die Datei und diese Passphrase hat, hat die Schlüssel {count, plural, one {des Profils} other {der # Profile}} darin. Teilen Sie sie auf einem anderen Weg mit als die Datei. Sie wird nirgends aufbewahrt: Eine vergessene lässt sich nicht wiederherstellen, aber Sie können neu exportieren.',
      action: 'Exportieren',
    },
    passphraseTooShort:
      'Die Passphrase hat weniger als {characters, number} Zeichen. Wer die Datei bekommt, kann Millionen ausprobieren; nehmen Sie eine längere, zum Beispiel vier oder fünf zufällige Wörter.',
    tooLarge:
      'Das Bündel wäre größer als die {mebibytes, number} MiB, die sich wieder lesen lassen. Es wurde keine Datei geschrieben; exportieren Sie weniger Profile auf einmal.',
    notWritten:
      'Die Datei {file} konnte nicht geschrieben werden ({reason}). Eine Datei, die vorher dort lag, ist unverändert, und die Schlüssel sind es auch; wählen Sie einen anderen Ort oder schaffen Sie Platz, und versuchen Sie es noch einmal.',
  },
  import: {
    choicesNotUnderstood:
      'Die Auswahl nennt ein Profil zweimal oder eines, das nicht im Bündel ist. Es wurde nichts gespeichert; sehen Sie sich das Bündel noch einmal an.',
    nothingToMerge:
      'Hier ist kein Profil, mit dem es zusammengeführt werden könnte. Davon wurde nichts gespeichert; öffnen Sie das Bündel noch einmal und fügen Sie es als eigenes Profil hinzu.',
    nothingToReplace:
      'Hier ist kein Profil, das es ersetzen könnte. Davon wurde nichts gespeichert; öffnen Sie das Bündel noch einmal und fügen Sie es als eigenes Profil hinzu.',
    targetGone:
      'Das Profil, {choice, select, merge {mit dem es zusammengeführt werden sollte} other {das es ersetzen sollte}}, gibt es nicht mehr: „{profile}“. Davon wurde nichts gespeichert; öffnen Sie das Bündel noch einmal und fügen Sie es als eigenes Profil hinzu.',
    lockedMeanwhile:
      'Countersign wurde gesperrt, bevor dieses Profil an der Reihe war. Davon wurde nichts gespeichert; entsperren Sie die App, öffnen Sie das Bündel noch einmal und importieren Sie den Rest.',
    replacedAlready:
      '„{profile}“ wurde gerade eben durch ein anderes Profil des Bündels ersetzt. Von diesem hier wurde nichts gespeichert; öffnen Sie das Bündel noch einmal und fügen Sie es als eigenes Profil hinzu.',
    internal:
      'In Countersign ist etwas schiefgegangen, das nicht hätte passieren dürfen. Die anderen Profile sind unversehrt; sehen Sie nach, ob dieses da ist, und öffnen Sie das Bündel noch einmal, falls nicht.',
  },
} satisfies Translation<typeof english>;
