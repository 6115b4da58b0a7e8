import type { Translation } from '../../../shared/language.ts';
import type english from '../en/storage.ts';

export default {
  EACCES: 'Zugriff verweigert',
  EPERM: 'Zugriff verweigert',
  EROFS: 'der Datenträger ist schreibgeschützt',
  ENOSPC: 'der Datenträger ist voll',
  EDQUOT: 'das Speicherkontingent ist erschöpft',
  EFBIG: 'der Datenträger ist zu voll für eine Datei dieser Größe',
  EISDIR: 'an ihrer Stelle liegt ein Ordner',
  ENOTDIR: 'ihr Ordner ist kein Ordner',
  unknown: 'unbekannter Grund',
} satisfies Translation<typeof english>;
