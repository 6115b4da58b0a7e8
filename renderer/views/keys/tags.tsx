// The elements that messages about keys mark their words with.
import type { ReactNode } from 'react';

export const tags = {
  code: (words: ReactNode) => <code>{words}</code>,
  strong: (words: ReactNode) => <strong>{words}</strong>,
};
