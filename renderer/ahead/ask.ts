// Imported before all else by the window's entry.
import { askAhead } from './answers.ts';

askAhead(window.countersign);
