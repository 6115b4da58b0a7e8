// Copied results are marked as not to be kept, on the systems that know such a mark: clipboard managers, histories and clouds that honour it
// leave them out.

/** The system's own names, with what they hold. `org.nspasteboard.ConcealedType` and Windows' Exclude… count by being there. */
const marks: Partial<Record<NodeJS.Platform, Record<string, string | Uint8Array>>> = {
  darwin: { 'org.nspasteboard.ConcealedType': '1' },
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: new Uint8Array(4),
    // Each a DWORD of 0: no.
    CanIncludeInClipboardHistory: new Uint8Array(4),
    CanUploadToCloudClipboard: new Uint8Array(4),
  },
  linux: { 'x-kde-passwordManagerHint': 'secret' },
};

/** What a ClipboardItem of a concealed text is made of, in Electron's names for the system's own formats. */
export function concealed(text: string, platform: NodeJS.Platform): Record<string, Blob> {
  const named = Object.entries(marks[platform] ?? {}).map(
    ([format, value]) => [`electron application/osclipboard;format="${format}"`, blob(value)] as const,
  );
  return { 'text/plain': blob(text), ...Object.fromEntries(named) };
}

const blob = (value: string | Uint8Array): Blob =>
  new Blob([typeof value === 'string' ? value : new Uint8Array(value)]);
