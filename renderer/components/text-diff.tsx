// What differs between two texts, line by line, with a sign before each line: colour alone never tells.
import { structuredPatch } from 'diff';
import { memo, useMemo } from 'react';
import { translator } from '../language.ts';
import { visibleText } from '../wording/visible-text.ts';

const t = translator('common');

/** Milliseconds; texts that share next to nothing are not worth more. */
const patience = 100;
const maxLines = 400;
const context = 2;

const signs = { '+': '+', '-': '−', ' ': ' ' } as const;
const spoken = { '+': 'added', '-': 'removed' } as const;
type Sign = keyof typeof signs;

interface Line {
  sign: Sign;
  text: string;
  /** Lines before it were left out. */
  gap: boolean;
}

/** Null when it would take too long. */
function changedLines(before: string, after: string): Line[] | null {
  // Without the line break at the end, the patch would speak of its absence.
  const patch = structuredPatch('', '', `${before}\n`, `${after}\n`, '', '', { context, timeout: patience });
  if (!patch) return null;
  return patch.hunks.flatMap(({ lines }, hunk) =>
    lines.map((line, at) => ({ sign: line.charAt(0) as Sign, text: line.slice(1), gap: hunk > 0 && at === 0 })),
  );
}

interface TextDiffProps {
  before: string;
  after: string;
  label: string;
}

export const TextDiff = memo(function TextDiff({ before, after, label }: TextDiffProps) {
  const lines = useMemo(() => changedLines(before, after), [before, after]);
  if (lines === null) return <p className="field-note">{t('diff.tooDifferent')}</p>;
  if (lines.length === 0) return <p className="field-note">{t('diff.same')}</p>;
  return (
    <>
      <ol className="diff mono" aria-label={label}>
        {lines.slice(0, maxLines).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name; the list is made anew as a whole.
          <li key={index} className="diff-line" data-sign={line.sign} data-gap={line.gap}>
            <span className="diff-sign" aria-hidden>
              {signs[line.sign]}
            </span>
            {line.sign !== ' ' && <span className="visually-hidden">{t(`diff.${spoken[line.sign]}`)} </span>}
            <span className="diff-text">{visibleText(line.text)}</span>
          </li>
        ))}
      </ol>
      {lines.length > maxLines && (
        <p className="field-note">{t('diff.first', { shown: maxLines, all: lines.length })}</p>
      )}
    </>
  );
});
