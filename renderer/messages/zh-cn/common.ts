import type { Translation } from '../../../shared/language.ts';
import type english from '../en/common.ts';

export default {} satisfies Translation<typeof english>;
