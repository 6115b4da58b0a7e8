// Whole sentences, one after the other.
import { language } from '../language.ts';

/** Chinese puts no blank between them. */
export const sentences = (parts: readonly string[]): string => parts.join(language() === 'zh-CN' ? '' : ' ');
