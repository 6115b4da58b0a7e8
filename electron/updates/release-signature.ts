// A release's own signature: Ed25519 over what its latest*.yml says of it. The checksums in that file come from the host that the download
// comes from, so without it whoever holds the host could serve any program; on Linux no system would look at it a second time.
// scripts/sign-release.mjs makes it. Imports nothing of the app, so that the script can share it.
import { createPublicKey, sign, verify } from 'node:crypto';

/** As in latest*.yml; electron-builder writes all but the signature. */
export interface Release {
  version: string;
  files: readonly { url: string; sha512: string }[];
  releaseNotes?: string | null | undefined;
}

/** What is signed: everything that decides what runs, and what the person is told of it. */
export const signedContent = ({ version, files, releaseNotes }: Release): Buffer =>
  Buffer.from(
    JSON.stringify([
      'countersign-release-1',
      version,
      files.map(({ url, sha512 }) => [url, sha512]),
      releaseNotes ?? '',
    ]),
  );

/** `privateKey`: PKCS #8 PEM. Base64. */
export const signRelease = (release: Release, privateKey: string): string =>
  sign(null, signedContent(release), privateKey).toString('base64');

/** `publicKey`: SPKI DER in base64, as it is built into the app. False for a signature or key of any other form as well. */
export function isReleaseOurs(release: Release, signature: unknown, publicKey: string): boolean {
  if (typeof signature !== 'string') return false;
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, signedContent(release), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
