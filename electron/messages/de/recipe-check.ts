import type { Translation } from '../../../shared/language.ts';
import type english from '../en/recipe-check.ts';

export default {} satisfies Translation<typeof english>;
