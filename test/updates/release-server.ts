// A host that publishes one release, over real HTTP, and an installation that asks it: electron-updater itself, with Node's network and a
// folder of its own in Electron's place.
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import {
  type ClientRequest,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type RequestOptions,
  request,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppImageUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { signRelease } from '../../electron/updates/release-signature.ts';
import { makeKey } from '../../scripts/sign-release.mjs';

export const keys = makeKey();

export interface Published {
  version?: string;
  content?: string | Buffer;
  notes?: string;
  /** Over the right checksum. */
  sha512?: string;
  /** Over the right signature; null: none. */
  signature?: string | null;
  fileUrl?: string;
}

/** As electron-builder writes it, and scripts/sign-release.mjs after it. */
export function latestYml({ version = '0.2.0', content = '', notes, sha512, signature, fileUrl }: Published): string {
  const url = fileUrl ?? `countersign-${version}-linux-x64.AppImage`;
  const hash = sha512 ?? createHash('sha512').update(content).digest('base64');
  const files = [{ url, sha512: hash, size: Buffer.byteLength(content) }];
  const release = { version, files, ...(notes !== undefined && { releaseNotes: notes }) };
  const given = signature === undefined ? signRelease(release, keys.privateKey) : signature;
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${url}`,
    `    sha512: ${hash}`,
    `    size: ${files[0]?.size}`,
    `path: ${url}`,
    `sha512: ${hash}`,
    ...(notes === undefined ? [] : [`releaseNotes: ${JSON.stringify(notes)}`]),
    "releaseDate: '2026-11-23T12:00:00.000Z'",
    ...(given === null ? [] : [`releaseSignature: ${given}`]),
    '',
  ].join('\n');
}

export class ReleaseServer {
  readonly requests: { path: string; headers: IncomingHttpHeaders }[] = [];
  yml = '';
  content: string | Buffer = '';
  /** In place of the answers of its own. */
  answer: RequestListener | null = null;
  readonly #server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    this.requests.push({ path, headers: request.headers });
    if (this.answer) return this.answer(request, response);
    if (path === `/latest-linux${process.arch === 'x64' ? '' : `-${process.arch}`}.yml`) response.end(this.yml);
    else if (path.endsWith('.AppImage')) {
      response.setHeader('Content-Length', Buffer.byteLength(this.content));
      response.end(this.content);
    } else response.writeHead(404).end();
  });

  async start(): Promise<this> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.listen(0, '127.0.0.1', resolve);
    await promise;
    return this;
  }

  publish(release: Published): void {
    this.content = release.content ?? '';
    this.yml = latestYml(release);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  get paths(): string[] {
    return this.requests.map(({ path }) => path);
  }

  async stop(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    this.#server.closeAllConnections();
    await promise;
  }
}

/** All of electron-updater's own but the request itself, which Electron makes elsewhere. */
class NodesNetwork extends ElectronHttpExecutor {
  override createRequest(options: RequestOptions, answer: (response: never) => void): never {
    return request(options, answer as (response: IncomingMessage) => void) as ClientRequest as never;
  }
}

/** An AppImage of version 0.1.0 in a folder of its own. The caller sets APPIMAGE to `program`. */
export class Installation {
  readonly folder = mkdtempSync(join(tmpdir(), 'countersign-updates-'));
  readonly program = join(this.folder, 'Countersign.AppImage');
  readonly userData = join(this.folder, 'user-data');
  readonly cache = join(this.folder, 'cache');
  readonly updater: AppImageUpdater;
  #atQuit: (exitCode: number) => void = () => {};

  constructor(address: string) {
    for (const folder of [this.userData, this.cache]) mkdirSync(folder);
    writeFileSync(this.program, '#!/bin/sh\n');
    chmodSync(this.program, 0o755);
    const appUpdateConfigPath = join(this.folder, 'app-update.yml');
    writeFileSync(
      appUpdateConfigPath,
      `provider: generic\nurl: ${address}\nupdaterCacheDirName: countersign-updater\n`,
    );
    this.updater = new AppImageUpdater(null, {
      ...{ version: '0.1.0', name: 'countersign', isPackaged: true, appUpdateConfigPath },
      ...{ userDataPath: this.userData, baseCachePath: this.cache },
      whenReady: () => Promise.resolve(),
      relaunch() {},
      quit() {},
      onQuit: (handler: (exitCode: number) => void) => {
        this.#atQuit = handler;
      },
    });
    // Electron's own is what it uses otherwise; it is not in the types.
    Object.assign(this.updater, { httpExecutor: new NodesNetwork() });
  }

  /** As Electron tells it at its very end. */
  quit(): void {
    this.#atQuit(0);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
