// `node scripts/release-notes.mjs`: prints what CHANGELOG.md says of this version, for the release and for the apps that are told of it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @param {string} changelog @param {string} version
 * @returns {string | null} the section's text; null without a section
 */
export function releaseNotes(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split(/[\s\]]/, 1)[0]?.replace(/^\[?v?/, '') === version);
  return section === undefined ? null : section.slice(section.indexOf('\n')).trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (/** @type {string} */ file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const { version } = JSON.parse(read('package.json'));
  const notes = releaseNotes(read('CHANGELOG.md'), version);
  if (notes === null) {
    console.error(`CHANGELOG.md has no section “## ${version}”. Nothing is released without.`);
    process.exit(1);
  }
  console.log(notes);
}
