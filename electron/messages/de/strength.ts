import type { Translation } from '../../../shared/language.ts';
import type english from '../en/strength.ts';

export default {} satisfies Translation<typeof english>;
