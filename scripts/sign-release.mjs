// `node scripts/sign-release.mjs release`: signs what the latest*.yml in that folder say of a release, with the key in UPDATE_SIGNING_KEY
// (PKCS #8 PEM). The app takes no new version without; see electron/updates/release-signature.ts. `--make-key` prints a new pair of keys.
import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import { isReleaseOurs, signRelease } from '../electron/updates/release-signature.ts';

/** @returns {{ privateKey: string, publicKey: string }} PKCS #8 PEM, and SPKI DER in base64 */
export function makeKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}

/**
 * Read as the app reads it.
 * @param {string} yml @returns {any}
 */
const readRelease = (yml) => parseUpdateInfo(yml, 'latest.yml', new URL('https://localhost/latest.yml'));

/**
 * @param {string} file a latest*.yml without a signature; it gets one
 * @param {string} privateKey @param {string} publicKey the one the app was built with
 */
export function signFile(file, privateKey, publicKey) {
  const release = readRelease(readFileSync(file, 'utf8'));
  const signature = signRelease(release, privateKey);
  if (!isReleaseOurs(release, signature, publicKey)) {
    throw new Error(
      'UPDATE_SIGNING_KEY is not the private half of COUNTERSIGN_UPDATE_KEY, with which the app was built.',
    );
  }
  appendFileSync(file, `releaseSignature: ${signature}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'release'] = process.argv.slice(2);
  const { UPDATE_SIGNING_KEY: privateKey = '', COUNTERSIGN_UPDATE_KEY: publicKey = '' } = process.env;
  if (folder === '--make-key') {
    const made = makeKey();
    console.log(`The secret UPDATE_SIGNING_KEY:\n${made.privateKey}\nThe variable UPDATE_KEY:\n${made.publicKey}`);
  } else if (privateKey === '') {
    console.log('No UPDATE_SIGNING_KEY: the release is not signed, and no app will renew itself to it.');
  } else {
    for (const name of readdirSync(folder).filter((file) => /^latest.*\.yml$/.test(file))) {
      signFile(join(folder, name), privateKey, publicKey);
      console.log(`Signed ${name}`);
    }
  }
}
