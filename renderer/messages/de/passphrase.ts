import type { Translation } from '../../../shared/language.ts';
import type english from '../en/passphrase.ts';

export default {} satisfies Translation<typeof english>;
