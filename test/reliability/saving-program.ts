// Runs in a child process that is killed: saves the key profiles over and over, each time as the next generation, and says
// `begin` before the first save and a generation's number after each.
import { writeSync } from 'node:fs';
import { MetadataFile, type StoredProfile } from '../../electron/keys/metadata.ts';
import { generationOf, profilesOf } from './generations.ts';

const file = await MetadataFile.open(process.argv[2] ?? '', () => new Date());
const stored: readonly StoredProfile[] = file.profiles;
writeSync(1, 'begin\n');
for (let generation = generationOf(stored) + 1; ; generation++) {
  await file.write(profilesOf(generation), []);
  writeSync(1, `${generation}\n`);
}
