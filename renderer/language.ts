// What the windows say, and in which language.
import { createSpeaker } from '../shared/language.ts';
import { messages as english } from './messages/en/index.ts';

export const { translator, speak, language } = createSpeaker(english);
