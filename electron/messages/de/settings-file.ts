import type { Translation } from '../../../shared/language.ts';
import type english from '../en/settings-file.ts';

export default {} satisfies Translation<typeof english>;
