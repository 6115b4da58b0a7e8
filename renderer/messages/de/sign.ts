import type { Translation } from '../../../shared/language.ts';
import type english from '../en/sign.ts';

export default {} satisfies Translation<typeof english>;
