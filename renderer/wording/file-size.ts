// A file's size as file managers say it.
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** "12 bytes", "1.4 MiB". */
export function fileSize(bytes: number): string {
  let size = bytes;
  let step = 0;
  while (size >= 1024 && step < units.length - 1) {
    size /= 1024;
    step += 1;
  }
  return `${number.format(size)} ${bytes === 1 ? 'byte' : units[step]}`;
}
