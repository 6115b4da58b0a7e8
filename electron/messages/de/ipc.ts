import type { Translation } from '../../../shared/language.ts';
import type english from '../en/ipc.ts';

export default {
  untrustedSender:
    'Eine Seite, die nicht zu Countersign gehört, hat eine Anfrage gestellt. Sie wurde abgelehnt, und es wurde nichts getan.',
  invalidRequest: 'Das Fenster hat etwas in einer Form angefragt, die nicht zu verstehen ist. Es wurde nichts getan.',
  locked: 'Countersign ist gesperrt. Es wurde nichts getan; entsperren Sie die App und versuchen Sie es noch einmal.',
  lockedMeanwhile:
    'Countersign wurde gesperrt, bevor die Antwort da war, deshalb wird sie zurückgehalten. Was angefragt war, ist möglicherweise geschehen; entsperren Sie die App und sehen Sie nach.',
  internal:
    'In Countersign ist etwas schiefgegangen, das nicht hätte passieren dürfen. Ihre Schlüssel und Ihre Eingaben sind unversehrt; versuchen Sie es noch einmal, und starten Sie die App neu, falls es dabei bleibt.',
  supportLocked: {
    notNow:
      'Countersign ist auf ausgewählte Rezepte beschränkt, deshalb ist das nicht möglich. Es wurde nichts geändert; heben Sie die Support-Sperre zuerst mit ihrer Passphrase auf.',
    notThis:
      'Countersign ist auf ausgewählte Rezepte beschränkt, und das geht darüber hinaus. Es wurde nichts getan; wählen Sie eines davon, oder heben Sie die Support-Sperre zuerst mit ihrer Passphrase auf.',
  },
} satisfies Translation<typeof english>;
