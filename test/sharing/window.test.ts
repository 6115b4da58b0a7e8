// Where sharing meets the window: the dialogs, and what of an error crosses.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialog, SaveDialogOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toContractError } from '../../electron/ipc/errors.ts';
import { RotationError } from '../../electron/rotation/errors.ts';
import { SharingError } from '../../electron/sharing/errors.ts';
import { FileDialogs } from '../../electron/shell/file-dialogs.ts';

describe('the place for an export', () => {
  let folder: string;
  let shown: SaveDialogOptions[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-place-'));
    shown = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** As the system's dialog answers. */
  function choose(answer: { canceled: boolean; filePath: string }): Promise<string | null> {
    const dialog = {
      showSaveDialog: async (options: SaveDialogOptions) => {
        shown.push(options);
        return answer;
      },
    };
    const options = { dialog: dialog as unknown as Dialog, window: () => null, documents: () => folder };
    return new FileDialogs(options).placeForBundle('suggested.age');
  }

  test('is suggested in the folder given, and null when the person changed their mind', async () => {
    expect(await choose({ canceled: true, filePath: '' })).toBeNull();
    expect(shown).toMatchObject([{ defaultPath: join(folder, 'suggested.age') }]);
  });

  test('ends in .age where the dialog left that out, but never becomes a file that the person was not asked about', async () => {
    const at = (name: string) => choose({ canceled: false, filePath: join(folder, name) });
    expect(await at('team')).toBe(join(folder, 'team.age'));
    expect(await at('team.age')).toBe(join(folder, 'team.age'));
    expect(await at('team.txt')).toBe(join(folder, 'team.txt'));
    writeFileSync(join(folder, 'team.age'), 'an older export');
    expect(await at('team')).toBe(join(folder, 'team'));
  });
});

test('errors of sharing and rotation reach the window as they are', () => {
  for (const error of [new SharingError('not-age', 'A sentence.'), new RotationError('interrupted', 'A sentence.')]) {
    expect(toContractError(error)).toEqual({ code: error.code, message: 'A sentence.' });
  }
});
