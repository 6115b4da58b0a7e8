import type { Translation } from '../../../shared/language.ts';
import type english from '../en/link-check.ts';

export default {} satisfies Translation<typeof english>;
