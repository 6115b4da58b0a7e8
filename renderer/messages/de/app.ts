import type { Translation } from '../../../shared/language.ts';
import type english from '../en/app.ts';

export default {} satisfies Translation<typeof english>;
