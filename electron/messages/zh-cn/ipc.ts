import type { Translation } from '../../../shared/language.ts';
import type english from '../en/ipc.ts';

export default {} satisfies Translation<typeof english>;
