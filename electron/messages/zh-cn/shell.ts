import type { Translation } from '../../../shared/language.ts';
import type english from '../en/shell.ts';

export default {} satisfies Translation<typeof english>;
