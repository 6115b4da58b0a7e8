// The system's clipboard as the app uses it; see clipboard-clearing.ts.
import { ClipboardItem, clipboard } from 'electron';
import { ClearingClipboard } from './clipboard-clearing.ts';
import { concealed } from './clipboard-marks.ts';

export const appClipboard = (seconds: () => number | null, report: (error: unknown) => void): ClearingClipboard =>
  new ClearingClipboard({
    readText: () => clipboard.readText(),
    writeConcealed: (text) => clipboard.write([new ClipboardItem(concealed(text, process.platform))]),
    writeText: (text) => clipboard.writeText(text),
    clear: () => clipboard.clear(),
    seconds,
    later(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    report,
  });
