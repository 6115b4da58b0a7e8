export interface Line {
  text: string;
  /** From 1. */
  number: number;
  /** The line was longer than allowed; `text` holds its beginning. */
  cut: boolean;
}

/** Lines ended by LF or CRLF, from chunks cut anywhere; memory stays at one line of at most `maxLength`. */
export function* lines(chunks: Iterable<string>, maxLength: number): Generator<Line, void, undefined> {
  let parts: string[] = [];
  let kept = 0;
  let cut = false;
  let number = 1;
  const finish = (): Line => {
    const text = parts.join('');
    const line = { text: text.endsWith('\r') ? text.slice(0, -1) : text, number: number++, cut };
    parts = [];
    kept = 0;
    cut = false;
    return line;
  };
  for (const chunk of chunks) {
    for (let from = 0; ; ) {
      const newline = chunk.indexOf('\n', from);
      const piece = chunk.slice(from, newline === -1 ? chunk.length : newline);
      const room = maxLength - kept;
      if (piece.length > room) cut = true;
      if (room > 0 && piece !== '') parts.push(piece.length > room ? piece.slice(0, room) : piece);
      kept += Math.min(piece.length, room);
      if (newline === -1) break;
      yield finish();
      from = newline + 1;
    }
  }
  if (kept > 0 || cut) yield finish();
}
