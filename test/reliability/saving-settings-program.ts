// Runs in a child process that is killed: saves the settings over and over, each time as the next generation, and says `begin` before
// the first save and a generation's number after each.
import { writeSync } from 'node:fs';
import { SettingsFile } from '../../electron/settings/settings-file.ts';
import { generationOf, settingsOf } from './settings-generations.ts';

const file = await SettingsFile.open(process.argv[2] ?? '', () => new Date());
writeSync(1, 'begin\n');
for (let generation = generationOf(file.settings) + 1; ; generation++) {
  await file.write(settingsOf(generation));
  writeSync(1, `${generation}\n`);
}
