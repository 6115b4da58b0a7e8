import type { Translation } from '../../../shared/language.ts';
import type english from '../en/signing.ts';

export default {} satisfies Translation<typeof english>;
