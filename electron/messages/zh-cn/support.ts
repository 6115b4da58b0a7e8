import type { Translation } from '../../../shared/language.ts';
import type english from '../en/support.ts';

export default {} satisfies Translation<typeof english>;
